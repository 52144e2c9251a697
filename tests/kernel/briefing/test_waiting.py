"""What is for "before the next dose", with no dose planned, is looked at after some days."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.library.content import load
from holdfast.library.entry_json import decode_body

SAID = datetime(2026, 11, 2, 10, tzinfo=UTC)
DAYS = timedelta(days=load().policy.waiting_days)
AWHILE = timedelta(minutes=1)
CAUTION = "suitability.bipolar_disorder"
SOON_BY_ITSELF = {"code": "bipolar_disorder", "status": "present"}


def entry(kind, body, at=SAID, by="therapist", recorded_at=None):
    return Entry(
        id=f"{kind}-{at:%m%d%H%M}",
        kind=kind,
        at=at,
        recorded_at=recorded_at or at,
        by=by,
        body=decode_body(kind, body),
    )


def said(*entries: Entry, at: datetime) -> Briefing:
    return brief(fold(entries, at), load(), at, ZoneInfo("America/Los_Angeles"))


def found(briefing: Briefing, id_: str = CAUTION) -> Finding:
    return next(one for one in briefing.findings if one.id == id_)


def caution(**more):
    return entry("condition", SOON_BY_ITSELF, **more)


def planned(on):
    return entry("plan", {"route": "im", "next_on": on.date().isoformat()})


def test_a_day_short_it_only_stands_there():
    finding = found(said(caution(), at=SAID + DAYS - AWHILE))
    assert (finding.urgency, finding.stands_as, finding.waits_since) == ("soon", "soon", None)


def test_at_its_day_it_is_looked_at_today_and_says_since_when():
    finding = found(said(caution(), at=SAID + DAYS))
    assert (finding.urgency, finding.stands_as, finding.waits_since) == ("soon", "today", SAID)


def test_the_briefing_knows_the_moment_beforehand():
    before = said(caution(), at=SAID + AWHILE)
    assert before.changes_at == SAID + DAYS


def test_what_is_about_a_dose_does_not_wait_once_the_course_has_ended():
    ended = entry("plan", {"status": "ended"})
    finding = found(said(caution(), ended, at=SAID + 10 * DAYS))
    assert (finding.urgency, finding.stands_as, finding.waits_since) == ("soon", "soon", None)


def test_a_planned_dose_is_its_day():
    assert found(said(caution(), planned(SAID + 3 * DAYS), at=SAID + DAYS)).waits_since is None


def test_once_the_planned_day_has_gone_by_without_a_dose_it_counts_again():
    plan = planned(SAID + DAYS / 2)
    assert found(said(caution(), plan, at=SAID + 2 * DAYS)).waits_since == SAID


@pytest.mark.parametrize("answer", ["agree", "done", "not_relevant", "later"])
def test_whoever_answers_it_ends_its_waiting(answer):
    finding = found(said(caution(), at=SAID + DAYS))
    body = {"finding": finding.key, "cause": finding.cause, "answer": answer}
    judged = entry("judgement", body, at=SAID + DAYS)
    assert found(said(caution(), judged, at=SAID + 3 * DAYS)).waits_since is None


def test_an_answer_that_has_run_out_lets_it_wait_again():
    finding = found(said(caution(), at=SAID + DAYS))
    until = (SAID + 2 * DAYS).isoformat()
    body = {"finding": finding.key, "cause": finding.cause, "answer": "later", "until": until}
    judged = entry("judgement", body, at=SAID + DAYS)
    assert found(said(caution(), judged, at=SAID + 2 * DAYS - AWHILE)).waits_since is None
    assert found(said(caution(), judged, at=SAID + 2 * DAYS)).waits_since == SAID


def test_old_facts_wait_from_when_they_became_known_here():
    told = caution(at=SAID - timedelta(days=900), recorded_at=SAID)
    assert found(said(told, at=SAID + DAYS - AWHILE)).waits_since is None
    assert found(said(told, at=SAID + DAYS)).waits_since == SAID


def test_what_is_overdue_waits_from_when_it_became_so():
    dose = entry("dose", {"route": "im", "setting": "clinic"}, by="medical")
    overdue = "aftercare.integration_overdue"
    since = next(
        at
        for hours in range(24 * 9)
        if (at := SAID + timedelta(hours=hours))
        and any(one.id == overdue for one in said(dose, at=at).findings)
    )
    assert found(said(dose, at=since + DAYS - AWHILE), overdue).waits_since is None
    assert found(said(dose, at=since + DAYS), overdue).waits_since == since


def test_what_is_not_known_never_waits():
    briefing = said(at=SAID + 10 * DAYS)
    assert briefing.findings
    assert all(one.waits_since is None for one in briefing.findings)


def test_a_risk_that_was_assessed_does_not_wait():
    items = [0, 0, 0, 0, 0, 0, 0, 0, 1]
    risk = entry("answers", {"instrument": "phq-9", "items": items}, by="client")
    body = {"way": "phone", "assessment": "passing thoughts", "plan": "session tomorrow"}
    contact = entry("contact", body, at=SAID + AWHILE)
    finding = found(said(risk, contact, at=SAID + 2 * DAYS), "risk.item_nine")
    assert (finding.urgency, finding.waits_since) == ("soon", None)


def test_what_is_urgent_or_only_good_to_know_keeps_its_own_urgency():
    born = entry("person", {"pregnancy": "pregnant"})
    for finding in said(born, caution(), at=SAID + DAYS).findings:
        if finding.urgency != "soon":
            assert finding.waits_since is None
            assert finding.stands_as == finding.urgency


def test_its_words_and_its_cause_stay_the_same():
    before, after = (found(said(caution(), at=SAID + DAYS + by)) for by in (-AWHILE, AWHILE))
    assert replace(after, waits_since=None) == before
