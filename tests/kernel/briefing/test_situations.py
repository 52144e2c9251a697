"""What shares a cause is told once, and nothing of now is folded into it."""

from __future__ import annotations

from dataclasses import replace

from tests.kernel.saying import briefed, said

from holdfast.kernel.briefing.situations import together, told_once, with_findings
from holdfast.library.content import load

DOSE = said("dose", "2026-11-02T10:00:00Z", "medical", route="im", setting="clinic")
BEFORE = said("score", "2026-11-01T10:00:00Z", "therapist", instrument="phq-9", total=12)
WORSE = said("score", "2026-11-10T10:00:00Z", "therapist", instrument="phq-9", total=20)
WELL = said("check_in", "2026-11-08T10:00:00Z", mood=7)
LOW = said("check_in", "2026-11-10T10:00:00Z", mood=1)
AT = "2026-11-10T12:00:00+00:00"
FALLING = (BEFORE, DOSE, WELL, LOW, WORSE)
PARTS = {"aftercare.mood_dropped", "aftercare.worse_after_dose", "risk.check_in_at_worst"}


def one(briefing, id_="worsening"):
    return next((found for found in briefing.situations if found.id == id_), None)


def ids(briefing, situation):
    keys = set(situation.findings)
    return {finding.id for finding in briefing.findings if finding.key in keys}


def test_findings_of_one_worsening_are_one_situation_as_urgent_as_the_worst():
    briefing = briefed(*FALLING, at=AT)
    worsening = one(briefing)

    assert ids(briefing, worsening) >= PARTS
    assert worsening.urgency == "today"
    assert worsening.title == load().situations["worsening"].title


def test_a_finding_stands_in_one_situation_at_most():
    briefing = briefed(*FALLING, at=AT)
    keys = [key for situation in briefing.situations for key in situation.findings]
    assert len(keys) == len(set(keys))


def test_one_finding_alone_is_no_situation():
    assert one(briefed(LOW, at=AT)) is None


def test_what_is_not_known_and_does_not_press_stands_in_none():
    briefing = briefed(at=AT)
    assert briefing.situations == ()


def test_three_ways_to_tell_of_one_pressure_are_one_situation():
    high = said(
        "reading",
        "2026-11-10T10:40:00Z",
        "medical",
        name="blood_pressure",
        systolic_mmhg=205,
        diastolic_mmhg=125,
    )
    begun = said("dose", "2026-11-10T08:00:00Z", "medical", route="im", setting="clinic")
    briefing = briefed(begun, high, at=AT)
    pressure = one(briefing, "blood_pressure")

    assert pressure.urgency == "now"
    assert len(pressure.findings) == len([f for f in briefing.findings if "pressure" in f.id])


def test_what_was_done_since_the_newest_of_it_is_told():
    contact = said("contact", "2026-11-10T11:00:00Z", "therapist", way="phone")
    earlier = said("contact", "2026-11-10T09:00:00Z", "therapist", way="phone")
    theirs = said("contact", "2026-11-10T11:10:00Z", "client", way="phone")
    briefing = briefed(BEFORE, DOSE, WELL, LOW, WORSE, contact, earlier, theirs, at=AT)

    assert one(briefing).done_since == (contact.id,)


def test_what_was_done_stands_in_the_order_in_which_it_was_done():
    contact = said("contact", "2026-11-10T11:00:00Z", "therapist", way="phone")
    session = said("session", "2026-11-10T10:50:00Z", "therapist", purpose="integration")
    briefing = briefed(*FALLING, contact, session, at=AT)

    assert one(briefing).done_since == (session.id, contact.id)


def test_a_judgement_counts_for_the_situation_of_what_it_answers():
    finding = next(
        found for found in briefed(*FALLING, at=AT).findings if found.id == "aftercare.mood_dropped"
    )
    answers = [
        said(
            "judgement",
            "2026-11-10T11:00:00Z",
            "therapist",
            finding=key,
            cause=finding.cause,
            answer="agree",
        )
        for key in (finding.key, "suitability.stroke@stroke")
    ]
    assert one(briefed(*FALLING, *answers, at=AT)).done_since == (answers[0].id,)


def test_told_once_leaves_out_no_finding_of_now():
    sign = said("reaction", "2026-11-10T11:00:00Z", code="self_harm_urge")
    screener = said(
        "answers",
        "2026-11-10T11:00:00Z",
        instrument="c-ssrs-screener",
        items={"1": True, "2": True, "3": True, "4": True, "5": True, "6": False},
    )
    briefing = briefed(*FALLING, sign, screener, at=AT)
    told = {finding.key for finding in told_once(briefing)}

    of_now = {finding.key for finding in briefing.findings if finding.urgency == "now"}
    assert len(of_now & set(one(briefing, "suicide_risk").findings)) > 1
    assert of_now <= told
    assert len(told & set(one(briefing).findings)) == 1


def test_each_situation_stands_with_its_parts_where_the_first_of_them_does():
    briefing = briefed(*FALLING, at=AT)
    told = together(briefing.findings, briefing.situations)

    assert [part for _situation, parts in told for part in parts if part.state == "absent"] == []
    assert sorted(part.key for _situation, parts in told for part in parts) == sorted(
        finding.key for finding in briefing.findings
    )
    assert len({id(situation) for situation, _parts in told if situation}) == len(
        briefing.situations
    )


def test_of_a_situation_of_which_one_finding_is_left_nothing_is_left():
    briefing = briefed(*FALLING, at=AT)
    left = [found for found in briefing.findings if found.id != "aftercare.mood_dropped"]
    fewer = with_findings(briefing, left)
    alone = with_findings(briefing, [found for found in left if found.id not in PARTS])

    assert set(one(fewer).findings) < set(one(briefing).findings)
    assert one(alone) is None
    assert alone.findings == tuple(replace(found) for found in left if found.id not in PARTS)


def test_of_a_situation_what_has_waited_too_long_is_what_is_told():
    briefing = briefed(*FALLING, at=AT)
    parts = set(one(briefing).findings)
    first, *_others, last = [found.key for found in briefing.findings if found.key in parts]
    milder = {first: {}, last: {"waits_since": DOSE.at}}
    findings = [
        replace(found, urgency="soon", **milder.get(found.key, {})) if found.key in parts else found
        for found in briefing.findings
    ]
    told = [found.key for found in told_once(replace(briefing, findings=tuple(findings)))]
    assert (last in told, first in told) == (True, False)
