"""A released call for help says to a partner what is known, and not that nobody answered."""

from datetime import timedelta

import pytest
from tests.cast import cast
from tests.record.said import NOON, after, client_says, entry, therapist_says

from holdfast.kernel.content.urgency import RANK
from holdfast.record import board_of, briefing_of

pytestmark = pytest.mark.django_db
SIGNAL = "risk.distress_signal"
WORDS = "whether someone has answered is not released to you"


@pytest.fixture
def here():
    found = cast()
    release(found, "check_ins", "reactions")
    client_says(found, entry("signal", level="high"))
    return found


def release(here, *covers, **more):
    body = {"to": str(here.petra.account.id), "covers": list(covers), "signed": True, **more}
    client_says(here, entry("release", **body))


def answered(here):
    said = {"way": "phone", "assessment": "in full", "plan": "session tomorrow"}
    therapist_says(here, entry("contact", at=after(hours=1), **said), at=after(hours=1))


def told(here, who="petra", at=NOON, what=SIGNAL):
    found = briefing_of(here.client, getattr(here, who).reader, at).findings
    return next((one for one in found if one.id == what), None)


def on_board(here, at=NOON):
    (row,) = board_of(here.petra.reader, at)
    return next((one for one in row.headlines.top if one.id == SIGNAL), None)


def test_it_is_told_and_does_not_say_that_nobody_answered(here):
    finding = told(here)
    assert WORDS in finding.title
    assert finding.urgency == "now"


def test_an_answer_that_is_not_released_changes_nothing(here):
    before = told(here, at=after(hours=2))
    answered(here)
    assert told(here, at=after(hours=2)) == before


def test_the_board_says_it_in_the_same_words(here):
    assert on_board(here).title == told(here).title
    assert board_of(here.petra.reader, NOON)[0].urgency == RANK["now"]


def test_without_contacts_it_presses_less_once_a_risk_answer_no_longer_holds(here):
    end = NOON + timedelta(days=30)
    before = briefing_of(here.client, here.petra.reader, end - timedelta(minutes=1))
    assert told(here, at=end - timedelta(minutes=1)).urgency == "now"
    assert before.changes_at <= end
    assert told(here, at=end).urgency == "soon"


def test_with_contacts_it_is_answered_as_for_the_therapist(here):
    release(here, "notes", reaches="part2")
    assert WORDS not in told(here).title
    answered(here)
    assert told(here, at=after(hours=2)) is None


def test_the_therapist_reads_the_plain_words(here):
    assert told(here, "tamsin").title == "Asked for support with the distress signal"


def test_what_is_not_released_is_on_neither():
    here = cast()
    client_says(here, entry("signal", level="high"))
    assert told(here) is None
    assert on_board(here) is None


def test_a_reaction_that_speaks_of_risk_is_told_in_the_same_way(here):
    client_says(here, entry("reaction", code="self_harm_urge"))
    finding = told(here, what="risk.self_harm_urge")
    assert WORDS in finding.title
    assert finding.urgency == "now"
