"""Sixty clients, at every stage: still a handful of questions to the database."""

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from holdfast.circle.models import CareMember
from holdfast.invented.seeding import seed_practice
from holdfast.people.models import Account

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12  # four of them ask whether messages go out


@pytest.fixture
def therapist():
    """A browser of the therapist who has all sixty in her circle."""
    seeded = seed_practice(at=timezone.now(), size=60)
    account = Account.objects.get(id=seeded.readers["first"].account_id)
    for client in seeded.clients:
        CareMember.objects.get_or_create(
            practice=seeded.practice,
            client=client,
            account=account,
            role="therapist",
            defaults={"since": timezone.now(), "order": 9},
        )
    browser = Browser()
    browser.force_login(account)
    return browser


@pytest.mark.parametrize("address", ["/today/board/", "/today/board/?waits=client"])
def test_the_board_asks_the_database_at_most_twelve_times(therapist, address):
    therapist.get(address)
    with CaptureQueriesContext(connection) as asked:
        page = therapist.get(address)
    assert page.context["board"].everyone == 60
    assert len(asked) <= MOST_QUERIES, "\n".join(one["sql"][:120] for one in asked)
