"""What a finding asks is said to the one who reads it."""

import pytest
from tests.cast import cast
from tests.record.said import NOON, client_says, entry, therapist_says

from holdfast.record import briefing_of

pytestmark = pytest.mark.django_db
ANEURYSM = "suitability.aneurysm"


@pytest.fixture
def here():
    found = cast()
    covers = ["flags", "plan", "doses"]
    client_says(found, entry("release", to=str(found.petra.account.id), covers=covers, signed=True))
    therapist_says(found, entry("condition", code="aneurysm", status="present"))
    return found


def told(here, who):
    found = briefing_of(here.client, getattr(here, who).reader, NOON).findings
    return next(one for one in found if one.id == ANEURYSM)


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
