"""Risk is not edited away: what was said once counts until somebody has answered it."""

from __future__ import annotations

import pytest
from tests.kernel.saying import briefed, finding, said

ITEM_NINE = "risk.item_nine@phq-9"
SCREENER = "c-ssrs-screener"
INTENT = f"risk.some_intent@{SCREENER}"
NO = {"1": False, "2": False, "3": None, "4": None, "5": None, "6": False, "6_past_3_months": None}
CALL = {"way": "phone", "assessment": "spoken about in full", "plan": "session tomorrow"}


def phq(last, at="2026-11-20T10:00:00Z", **more):
    return said("answers", at, instrument="phq-9", items=[0] * 8 + [last], **more)


def screener(at="2026-11-20T10:00:00Z", by="client", answers=None, **yes):
    items = answers or {**NO, **{name.removeprefix("q"): value for name, value in yes.items()}}
    return said("answers", at, by, instrument=SCREENER, items=items)


def call(at, **more):
    return said("contact", at, "therapist", **{**CALL, **more})


@pytest.mark.parametrize(
    "items",
    [
        [0] * 8 + [1],
        [0] * 8 + [1, 0],
        {"self_harm": 1},
        {"9": 1},
    ],
)
def test_item_nine_is_found_however_the_form_was_written(items):
    answers = said("answers", "2026-11-20T10:00:00Z", instrument="phq-9", items=items)

    assert (finding(ITEM_NINE, answers).state, finding(ITEM_NINE, answers).urgency) == (
        "present",
        "today",
    )


@pytest.mark.parametrize("yes", [True, 1, "yes", "YES"])
@pytest.mark.parametrize("no", [False, 0, "no"])
def test_yes_and_no_may_be_written_in_words_or_codes(yes, no):
    items = {"1": yes, "2": yes, "3": no, "4": yes, "5": no, "6": no}

    assert finding(INTENT, screener(answers=items)).urgency == "now"
    nothing = dict.fromkeys(items, no)
    assert finding(INTENT, screener(answers=nothing)).state == "absent"


def test_an_answer_the_form_does_not_allow_is_none_at_all():
    found = finding(ITEM_NINE, phq(7))

    assert (found.state, found.urgency) == ("cannot_tell", "today")


def test_a_no_from_the_dosed_state_does_not_fill_a_gap():
    skipped = phq(None, at="2026-11-20T09:00:00Z")
    dose = said("dose", "2026-11-20T10:00:00Z", "medical", route="im")
    dosed = phq(0, at="2026-11-20T15:00:00Z")

    assert finding(ITEM_NINE, skipped, dose, dosed).urgency == "today"
    morning = phq(0, at="2026-11-21T09:00:00Z")
    assert finding(ITEM_NINE, skipped, dose, dosed, morning).state == "absent"


def test_a_gap_that_was_asked_about_in_person_is_still_not_known():
    found = finding(ITEM_NINE, phq(None), call("2026-11-20T12:00:00Z"))

    assert (found.state, found.urgency) == ("cannot_tell", "soon")


def test_a_contact_before_the_answer_reached_anybody_does_not_answer_it():
    answers = phq(2, at="2026-11-20T10:00:00Z")
    told_late = type(answers)(
        id="late",
        kind=answers.kind,
        at=answers.at,
        recorded_at=answers.at.replace(hour=15),
        by="client",
        body=answers.body,
    )

    assert finding(ITEM_NINE, told_late, call("2026-11-20T12:00:00Z")).urgency == "today"
    assert finding(ITEM_NINE, told_late, call("2026-11-20T15:00:00Z")).urgency == "soon"


def test_behaviour_of_late_stays_for_three_months_and_then_stays_as_earlier_behaviour():
    told = screener("2026-08-01T10:00:00Z", q6=True, q6_past_3_months=True)
    facts = (told, call("2026-08-01T12:00:00Z"))
    recent, earlier = f"risk.recent_behaviour@{SCREENER}", f"risk.past_behaviour@{SCREENER}"

    for at, of_late, before in (
        ("2026-09-15T10:00:00+00:00", "present", "absent"),
        ("2026-11-01T09:59:00+00:00", "present", "absent"),
        ("2026-11-01T10:00:00+00:00", "cannot_tell", "present"),
        ("2028-11-01T10:00:00+00:00", "cannot_tell", "present"),
    ):
        assert finding(recent, *facts, at=at).state == of_late
        assert finding(earlier, *facts, at=at).state == before
        assert finding(earlier, *facts, at=at).urgency in ("soon", "today")


def test_nobody_has_assessed_it_so_three_months_change_nothing():
    told = screener("2026-01-01T10:00:00Z", q6=True, q6_past_3_months=True)

    assert finding(f"risk.recent_behaviour@{SCREENER}", told).urgency == "now"


def test_a_yes_that_is_older_than_a_month_is_no_longer_known():
    told = screener("2026-10-01T10:00:00Z", q1=True)
    facts = (told, call("2026-10-01T12:00:00Z"))
    key = f"risk.wish_to_be_dead@{SCREENER}"

    assert finding(key, *facts, at="2026-10-31T09:59:00+00:00").state == "present"
    assert finding(key, *facts, at="2026-10-31T10:00:00+00:00").state == "cannot_tell"


def test_a_lower_step_is_absent_while_a_higher_one_is_known_and_assessed():
    told = screener(q1=True, q2=True, q4=True)
    facts = (told, call("2026-11-20T12:00:00Z"))

    assert finding(INTENT, *facts).urgency == "soon"
    assert finding(f"risk.wish_to_be_dead@{SCREENER}", *facts).state == "absent"


def test_a_wish_to_be_contacted_needs_a_contact_that_knew_of_it():
    wish = said("check_in", "2026-11-20T10:00:00Z", wants_contact=True)
    before, after = call("2026-11-20T09:00:00Z"), call("2026-11-20T11:00:00Z", way="message")

    assert any(f.id == "risk.contact_wanted" for f in briefed(wish, before).findings)
    present = [f for f in briefed(wish, after).findings if f.state == "present"]
    assert not any(f.id == "risk.contact_wanted" for f in present)


@pytest.mark.parametrize(
    ("form", "items"),
    [
        ("phq-9", [0] * 8 + [1]),
        ("asq", [0, 0, 0, 1, 0]),
        (SCREENER, {**NO, "6": True, "6_past_3_months": False}),
    ],
)
def test_an_overdue_risk_check_is_of_today_after_any_yes_of_the_last_month(form, items):
    dose = said("dose", "2026-11-20T10:00:00Z", "medical", route="im")
    yes = said("answers", "2026-11-10T10:00:00Z", instrument=form, items=items)
    key = "risk.risk_check_overdue@risk_check"

    assert finding(key, yes, dose).urgency == "today"
    assert finding(key, dose).urgency == "soon"


@pytest.mark.parametrize(
    "asked", [phq(1), said("signal", "2026-11-20T10:00:00Z", level="now")], ids=["risk", "help"]
)
def test_a_contact_that_says_it_is_not_settled_answers_nothing(asked):
    later = "2026-11-20T11:00:00Z"

    def pressing(*entries):
        found = briefed(asked, *entries, at="2026-11-20T12:00:00Z").findings
        return {one.key for one in found if one.urgency in {"now", "today"}}

    assert pressing(call(later, stays_open=True)) == pressing() != pressing(call(later))


def test_a_method_with_the_rest_left_open_is_not_said_to_be_without_intent():
    items = {"1": True, "2": True, "3": True, "4": None, "5": None, "6": None}
    broken_off = said("answers", "2026-11-20T10:00:00Z", instrument=SCREENER, items=items)
    found = finding(f"risk.method_in_mind@{SCREENER}", broken_off)

    assert found.state == "present"
    assert found.title == "Thoughts of suicide with a method in mind; no yes to intent"
