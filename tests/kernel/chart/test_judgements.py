"""A judgement annotates a finding; only the medical side's own lowers one."""

from __future__ import annotations

from tests.kernel.saying import finding, said

KEY = "suitability.stroke@stroke"
STROKE = said("condition", "2026-11-01T10:00:00Z", code="stroke", status="past")
PAIN = said("reaction", "2026-11-20T10:00:00Z", code="chest_pain")
PAIN_KEY = "dosing.emergency_reaction@chest_pain"


def judged(key, *facts, by="therapist", answer="agree", **more):
    cause = finding(key, *facts).cause
    body = {"finding": key, "cause": cause, "answer": answer, **more}
    return said("judgement", "2026-11-21T10:00:00Z", by, **body)


def test_a_therapists_answer_is_shown_and_lowers_nothing():
    found = finding(KEY, STROKE, judged(KEY, STROKE, reason="known for years"))

    assert (found.judged.answer, found.judged.reason) == ("agree", "known for years")
    assert found.urgency == "today"


def test_the_medical_sides_answer_to_that_cause_lowers_it():
    found = finding(KEY, STROKE, judged(KEY, STROKE, by="medical"))

    assert (found.urgency, found.judged.by) == ("know", "medical")


def test_a_now_is_never_hidden():
    for by in ("therapist", "medical"):
        found = finding(PAIN_KEY, PAIN, judged(PAIN_KEY, PAIN, by=by, answer="not_relevant"))
        assert (found.state, found.urgency) == ("present", "now")


def test_a_new_fact_opens_it_again():
    answered = judged(KEY, STROKE)
    again = said("condition", "2026-11-22T10:00:00Z", code="stroke", status="present")

    assert finding(KEY, STROKE, again, answered).judged is None


def test_later_is_open_again_when_its_day_is_over():
    later = judged(KEY, STROKE, answer="later", until="2026-11-25")

    assert not finding(KEY, STROKE, later, at="2026-11-25T23:00:00+00:00").judged.is_open
    assert finding(KEY, STROKE, later, at="2026-11-26T00:00:00+00:00").judged.is_open


def test_later_is_no_answer_yet():
    later = judged(KEY, STROKE, by="medical", answer="later", until="2026-11-30")

    assert finding(KEY, STROKE, later).urgency == "today"


def test_a_therapists_answer_after_it_does_not_undo_the_medical_sides():
    medical = judged(KEY, STROKE, by="medical", answer="not_relevant")
    after = said("judgement", "2026-11-22T10:00:00Z", "therapist", **vars_of(medical))

    found = finding(KEY, STROKE, medical, after)
    assert (found.urgency, found.judged.by) == ("know", "therapist")


def test_a_new_plan_ends_the_medical_sides_answer():
    medical = judged(KEY, STROKE, by="medical", answer="not_relevant")
    plan = said("plan", "2026-11-22T10:00:00Z", "medical", route="oral")

    assert finding(KEY, STROKE, medical, plan).urgency == "today"


def test_the_medical_sides_answer_ends_with_its_day():
    medical = judged(KEY, STROKE, by="medical", answer="not_relevant", until="2026-11-25")

    assert finding(KEY, STROKE, medical, at="2026-11-25T23:00:00+00:00").urgency == "know"
    assert finding(KEY, STROKE, medical, at="2026-11-26T00:00:00+00:00").urgency == "today"


def vars_of(judgement):
    body = judgement.body
    return {"finding": body.finding, "cause": body.cause, "answer": body.answer}
