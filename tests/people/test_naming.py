"""What the people behind accounts are called."""

import pytest
from tests.cast import cast

from holdfast.people.naming import names_of

pytestmark = pytest.mark.django_db


def test_professionals_have_names_and_clients_have_none_here():
    here = cast()
    ids = [here.tamsin.account.id, here.clem.account.id, None]
    assert names_of(ids) == {here.tamsin.account.id: "Tamsin Reed"}


def test_nobody_asked_for_is_no_question(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert names_of([None]) == {}
