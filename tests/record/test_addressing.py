"""What a finding asks is said to the one who reads it."""

from datetime import timedelta

import pytest
from tests.cast import cast
from tests.record.said import NOON, client_says, entry, therapist_says

from holdfast.record import briefing_of

pytestmark = pytest.mark.django_db
ANEURYSM = "suitability.aneurysm"
OPEN = "suitability.clearance_open"


@pytest.fixture
def here():
    found = cast()
    covers = ["flags", "plan", "doses"]
    client_says(found, entry("release", to=str(found.petra.account.id), covers=covers, signed=True))
    therapist_says(found, entry("condition", code="aneurysm", status="present"))
    return found


def told(here, who, card=ANEURYSM):
    found = briefing_of(here.client, getattr(here, who).reader, NOON).findings
    return next(one for one in found if one.id == card)


def test_the_therapist_is_asked_to_ask_the_prescriber(here):
    assert any("Ask the prescriber" in line for line in told(here, "tamsin").consider)
    assert "medical" in told(here, "tamsin").tell


def test_the_prescriber_is_asked_what_they_conclude(here):
    finding = told(here, "petra")
    assert finding.consider
    assert not any("prescriber" in line for line in finding.consider)
    assert "medical" not in finding.tell


def test_it_is_as_urgent_and_named_alike_for_both(here):
    tamsin, petra = told(here, "tamsin"), told(here, "petra")
    assert (tamsin.urgency, tamsin.title) == (petra.urgency, petra.title)


def test_its_title_is_said_to_each_in_their_own_words(here):
    planned = (NOON + timedelta(days=2)).isoformat()
    therapist_says(here, entry("plan", route="im", next_on=planned))
    tamsin, petra = told(here, "tamsin", OPEN), told(here, "petra", OPEN)
    assert tamsin.title == "A dose is planned, and no answer of the prescriber is on record"
    assert petra.title == "A dose is planned, and no answer to it is on record"
    assert not any("prescriber" in what for what in petra.missing)
