"""A check-in at its worst end, and what answers it."""

from tests.kernel.predicates.asking import ask
from tests.kernel.saying import said

from holdfast.kernel.predicates.check_in_at_worst import CheckInAtWorst

ASKED = CheckInAtWorst(mood_at_most_points=0, distress_at_least_points=10, within_days=3)
FIRST, THEN, NOW = "2026-11-09T10:00:00Z", "2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z"


def check_in(at=THEN, **said_so):
    return said("check_in", at, **said_so)


def test_it_stands_on_the_newest_so_that_an_older_one_growing_old_rings_nobody():
    (answer,) = ask(ASKED, check_in(FIRST, mood=0), check_in(mood=0), at=NOW)
    assert [entry.at.isoformat() for entry in answer.entries] == ["2026-11-10T10:00:00+00:00"]


def test_words_beside_it_are_said_to_be_there():
    (with_words,) = ask(ASKED, check_in(mood=0, text="the swell is high"), at=NOW)
    (without,) = ask(ASKED, check_in(mood=0, text=""), at=NOW)
    assert (with_words.how, without.how) == ("with_words", "")


def test_a_message_that_was_sent_answers_it_and_one_before_it_does_not():
    worst = check_in(distress=10)
    after = said("contact", NOW, by="therapist", way="message")
    before = said("contact", FIRST, by="therapist", way="phone")
    assert [one.state for one in ask(ASKED, worst, after, at=NOW)] == ["absent"]
    assert [one.state for one in ask(ASKED, worst, before, at=NOW)] == ["present"]
