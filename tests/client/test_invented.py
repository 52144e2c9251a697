"""Every invented client's pages open, for their therapist and for their medical partner."""

import pytest
from django.test import Client as Browser
from django.utils import timezone

from holdfast.circle.models import CareMember
from holdfast.invented.seeding import seed_practice

pytestmark = pytest.mark.django_db


def test_every_page_of_every_client_opens_for_all_who_have_a_place():
    made = seed_practice(at=timezone.now(), size=8)
    for member in CareMember.objects.filter(client__in=made.clients).select_related("account"):
        browser = Browser()
        browser.force_login(member.account)
        page = browser.get(f"/clients/{member.client_id}/")
        assert page.status_code == 200
        for choice in page.context["choices"]:
            address = f"/clients/{member.client_id}/?measure={choice.slug}"
            assert browser.get(address).status_code == 200
        assert browser.get(f"/clients/{member.client_id}/record/").status_code == 200
