"""What whoever takes a place is told, which is true with an account of old and without."""

import pytest
from django.test import Client as Browser
from tests.cast import PASSWORD, cast, later

from holdfast.people import invitations

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("email", ["new@kelp.example", "petra@clinic.example"])
def test_the_answer_is_one_and_true_for_both(email):
    _made, token = invitations.invite(cast().ada.reader, "medical", at=later())
    said = {"email": email, "name": "Petra Anders", "password": f"{PASSWORD} tonight"}
    answer = Browser().post(f"/invitation/{token}/", said, follow=True)
    assert "or with the password you already have here" in answer.content.decode()
