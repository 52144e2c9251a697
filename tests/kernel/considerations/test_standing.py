"""Present, absent, not known, being asked, or answered by the prescriber with date and words."""

from __future__ import annotations

import pytest
from tests.kernel.considerations.asking import standing
from tests.kernel.saying import finding, said

STROKE = "suitability.stroke@stroke"
KNOWN = said("condition", "2026-11-01T10:00:00Z", code="stroke", status="past")
RELEASE = said("release", "2026-11-02T10:00:00Z", to="medical", covers=["flags"], signed=True)
PLAN = said("plan", "2026-11-01T10:00:00Z", "medical", route="im", next_on="2026-12-10")


def answer(decision, at="2026-11-10T10:00:00Z", by="medical", **more):
    return said("clearance", at, by, decision=decision, **more)


def message(at="2026-11-20T10:00:00Z", asks=(STROKE,), **more):
    return said("message", at, "therapist", asks=list(asks), **more)


def judged(
    answer, at="2026-11-12T10:00:00Z", by="medical", key=STROKE, about=(KNOWN, PLAN), **more
):
    cause = finding(key, *about).cause
    return said("judgement", at, by, finding=key, cause=cause, answer=answer, **more)


def test_what_is_so_what_is_not_and_what_nobody_knows():
    no = said("condition", "2026-11-01T10:00:00Z", code="stroke", status="absent")
    assert standing(STROKE, KNOWN).standing == "present"
    assert standing(STROKE, no).standing == "absent"
    assert standing(STROKE).standing == "cannot_tell"


def test_a_yes_is_no_answer_to_what_nobody_told_the_prescriber():
    assert standing(STROKE, KNOWN, PLAN, answer("cleared")).standing == "present"


def test_what_has_nothing_yet_that_it_could_be_about_is_not_called_absent():
    assert standing("suitability.no_review_set@review_on").standing == "not_yet"


def test_an_interaction_is_ruled_out_by_the_list_of_medicines():
    nothing = said("medication", "2026-11-01T10:00:00Z", ingredient="no medicine", status="taking")
    assert standing("interaction.tramadol@tramadol", nothing).standing == "absent"


@pytest.mark.parametrize("decision", ["cleared", "not_cleared", "conditional"])
def test_the_prescribers_answer_stands_with_its_day_and_words(decision):
    found = standing(STROKE, KNOWN, RELEASE, PLAN, answer(decision, conditions="with a sitter"))
    assert found.standing == "answered"
    assert found.answered.answer == decision
    assert found.answered.words == "with a sitter"
    assert f"{found.answered.at:%d.%m.%Y}" == "10.11.2026"
    assert found.finding.state == "present"


def test_an_answer_to_this_very_finding_counts_more_than_an_older_one_to_the_plan():
    late = judged("agree", reason="seen by the cardiologist")
    found = standing(STROKE, KNOWN, RELEASE, PLAN, answer("cleared"), late)
    assert (found.answered.answer, found.answered.words) == ("agree", "seen by the cardiologist")


def test_a_therapists_own_judgement_is_no_answer_of_the_prescriber():
    found = standing(STROKE, KNOWN, RELEASE, PLAN, judged("agree", by="therapist"))
    assert (found.standing, found.answered) == ("present", None)


def test_an_answer_that_had_not_seen_the_fact_is_none():
    early = answer("cleared", at="2026-10-10T10:00:00Z")
    assert standing(STROKE, KNOWN, RELEASE, PLAN, early).standing == "present"


def test_an_answer_to_an_earlier_plan_is_none():
    newer = said("plan", "2026-11-12T10:00:00Z", "medical", route="oral", next_on="2026-12-10")
    assert standing(STROKE, KNOWN, RELEASE, PLAN, answer("cleared"), newer).standing == "present"


def test_an_answer_holds_until_its_day_is_over():
    until = answer("cleared", until="2026-11-22")
    day = {"at": "2026-11-22T23:59:00+00:00"}
    assert standing(STROKE, KNOWN, RELEASE, PLAN, until, **day).standing == "answered"
    assert standing(STROKE, KNOWN, RELEASE, PLAN, until).standing == "present"


def test_an_answer_of_another_that_is_relayed_since_leaves_it_open():
    relayed = answer("not_cleared", at="2026-11-12T10:00:00Z", by="therapist")
    assert standing(STROKE, KNOWN, RELEASE, PLAN, answer("cleared"), relayed).standing == "present"


def test_a_yes_to_the_plan_makes_nothing_known():
    found = standing(STROKE, PLAN, answer("cleared"))
    assert (found.standing, found.answered) == ("cannot_tell", None)


def test_a_yes_to_the_plan_answers_nothing_of_the_day_and_a_word_to_that_very_thing_does():
    alone, escort = (
        said("plan", "2026-11-01T10:00:00Z", escort=False),
        "suitability.no_escort@escort",
    )
    found = standing(escort, alone, PLAN, answer("cleared"))
    assert (found.standing, found.answered) == ("present", None)
    word = judged("agree", key=escort, about=(alone, PLAN))
    assert standing(escort, alone, PLAN, word).standing == "answered"


def test_the_prescriber_may_answer_what_is_not_known_by_itself():
    found = standing(STROKE, PLAN, judged("agree", about=(PLAN,)))
    assert (found.standing, found.finding.state) == ("answered", "cannot_tell")


def test_a_question_in_a_message_is_being_asked_until_something_is_told_of_it():
    asked = standing(STROKE, message(to="client"))
    assert (asked.standing, asked.asked.of, asked.asked.by) == (
        "being_asked",
        "client",
        "therapist",
    )
    unsure = said("condition", "2026-11-21T10:00:00Z", code="stroke", status="unknown")
    told = standing(STROKE, message(), unsure)
    assert (told.standing, told.asked) == ("cannot_tell", None)


def test_it_may_be_asked_by_the_name_of_its_card():
    assert standing(STROKE, message(asks=["suitability.stroke"])).standing == "being_asked"


def test_a_message_about_something_else_asks_nothing():
    assert standing(STROKE, message(asks=["suitability.mania"])).standing == "cannot_tell"
    assert standing(STROKE, said("message", "2026-11-20T10:00:00Z")).standing == "cannot_tell"


def test_a_question_nobody_answered_for_a_week_is_open_again_and_says_when_it_was_asked():
    sent = message(at="2026-11-16T12:01:00Z")
    assert standing(STROKE, sent).standing == "being_asked"
    late = standing(STROKE, message(at="2026-11-16T12:00:00Z"))
    assert (late.standing, late.asked.has_waited_too_long) == ("cannot_tell", True)


def test_the_newest_asking_counts():
    again = message(at="2026-11-22T10:00:00Z", to="medical")
    found = standing(STROKE, message(at="2026-11-02T10:00:00Z"), again)
    assert (found.asked.entry, found.asked.of) == (again.id, "medical")


def test_a_prescriber_who_has_not_decided_is_being_asked():
    pending = answer("pending", at="2026-11-20T10:00:00Z")
    assert standing(STROKE, KNOWN, RELEASE, PLAN, pending).asked.of == "medical"
    assert standing(STROKE, PLAN, pending).standing == "cannot_tell"


def test_a_prescriber_who_answers_later_is_being_asked_until_that_day_is_over():
    later = judged("later", at="2026-11-20T10:00:00Z", until="2026-11-22")
    day = {"at": "2026-11-22T12:00:00+00:00"}
    assert standing(STROKE, KNOWN, RELEASE, PLAN, later, **day).standing == "being_asked"
    assert standing(STROKE, KNOWN, RELEASE, PLAN, later).standing == "present"


def test_asked_again_after_an_answer_is_being_asked_with_the_answer_beside_it():
    found = standing(STROKE, KNOWN, RELEASE, PLAN, answer("cleared"), message())
    assert (found.standing, found.answered.answer) == ("being_asked", "cleared")
    unanswered = standing(
        STROKE, KNOWN, PLAN, answer("cleared"), message(at="2026-11-12T10:00:00Z")
    )
    assert (unanswered.standing, unanswered.asked.has_waited_too_long) == ("present", True)


def test_an_answer_after_the_asking_ends_it():
    asked = message(at="2026-11-09T10:00:00Z")
    found = standing(STROKE, KNOWN, RELEASE, PLAN, asked, answer("cleared"))
    assert (found.standing, found.asked) == ("answered", None)


def test_a_change_of_medicines_after_the_answer_is_asked_anew():
    key = "suitability.medicines_changed@medicines"
    new = said("medication", "2026-11-12T10:00:00Z", ingredient="sertraline", status="taking")
    assert standing(key, PLAN, answer("cleared"), new).standing == "present"
    again = answer("cleared", at="2026-11-13T10:00:00Z")
    assert standing(key, PLAN, answer("cleared"), new, again).standing == "absent"
