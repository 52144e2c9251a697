"""What a briefing promises of any chart (architecture, section 4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import SCREENER, entries, moments, odd_entries

from holdfast.kernel.brief import brief
from holdfast.kernel.briefing import Briefing, Finding
from holdfast.kernel.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.kernel.urgency import RANK
from holdfast.library.content import load
from holdfast.library.entry_json import decode_body

RISK_FORMS = ("phq-9", "asq", "c-ssrs-screener")
NO_SCREENER = {"1": False, "2": False, "6": False}
DENIALS = (
    ("phq-9", [0] * 9),
    ("asq", [0, 0, 0, 0, None]),
    ("c-ssrs-screener", NO_SCREENER),
)
NOTHING_SAID = (
    ("condition", {"code": "aneurysm", "status": "unknown"}),
    ("condition", {"code": "cystitis", "status": "unknown"}),
    ("condition", {"code": "myocardial_infarction", "status": "unknown"}),
    ("medication", {"ingredient": "clonazepam", "status": "unknown"}),
    ("substance", {"substance": "alcohol", "use": "unknown"}),
    ("reading", {"name": "blood_pressure"}),
    ("answers", {"instrument": "c-ssrs-screener", "items": dict.fromkeys(SCREENER)}),
    ("person", {"pregnancy": "unknown"}),
    ("person", {"pregnancy": "declined"}),
    ("plan", {}),
    ("check_in", {}),
    ("contact", {}),
)
NO_ANSWER = {"E110", "D09"}  # that a zero was given; that nobody has asked
SKIPPED_RINGS = ("risk.item_nine", "risk.asq_positive", "risk.asq_acute")
ELSEWHERE = (
    ("note", {"text": "a note"}),
    ("message", {"text": "a message"}),
    ("lesson", {"lesson": "breathing"}),
    ("goal", {"text": "to sleep"}),
    ("insight", {"text": "it was the sea"}),
    ("condition", {"code": "chronic_pain", "status": "absent"}),
    ("reading", {"name": "temperature", "celsius": 37.0}),
    ("score", {"instrument": "wsas", "total": 12}),
)


def one(kind: str, body: dict, at: datetime, by: str = "client", **more) -> Entry:
    return Entry(
        id=more.pop("id", "added"),
        kind=kind,
        at=at,
        recorded_at=at,
        by=by,  # type: ignore[arg-type]  # the tests name the authors
        body=decode_body(kind, body),
        **more,
    )


def said(made: list[Entry], at: datetime, *, show_all: bool = False) -> Briefing:
    return brief(fold(made, at), load(), at, ZoneInfo("Europe/Berlin"), show_all=show_all)


def by_key(briefing: Briefing) -> dict[str, Finding]:
    return {finding.key: finding for finding in briefing.findings}


def risks(briefing: Briefing) -> dict[str, str]:
    return {
        f.key: f.urgency
        for f in briefing.findings
        if f.state == "present" and f.id.startswith("risk.") and not NO_ANSWER & set(f.rows)
    }


def is_risk_answer(entry: Entry) -> bool:
    return entry.kind == "answers" and entry.body.instrument in RISK_FORMS


@settings(max_examples=60)
@given(odd_entries(), moments())
def test_the_oddest_chart_gives_a_briefing(made, at):
    assert said(made, at).at == at


@settings(max_examples=60)
@given(entries(), moments(), moments(), st.sampled_from(ELSEWHERE))
def test_what_speaks_of_something_else_changes_nothing(made, at, told_at, told):
    without, with_it = said(made, at), said([*made, one(*told, told_at)], at)

    assert replace(with_it, phase=without.phase) == without


@settings(max_examples=60)
@given(entries(), entries(), moments())
def test_what_the_client_keeps_private_changes_nothing(made, kept, at):
    private = [
        replace(entry, id=f"private-{entry.id}", label="client_private", replaces=None)
        for entry in kept
    ]

    assert said([*made, *private], at) == said(made, at)


@settings(max_examples=60)
@given(entries(), moments(), st.sampled_from(NOTHING_SAID))
def test_not_knowing_takes_nothing_back(made, at, told):
    before = by_key(said(made, at, show_all=True))
    after = by_key(said([*made, one(*told, at)], at, show_all=True))

    for key, finding in before.items():
        if finding.state == "present":
            assert after[key].state in ("present", "cannot_tell")


@settings(max_examples=60)
@given(entries(), moments(), st.sampled_from(DENIALS))
def test_a_later_low_answer_never_cancels_a_higher_risk(made, at, denial):
    form, items = denial
    denied = one("answers", {"instrument": form, "items": items}, at)
    before, after = risks(said(made, at)), risks(said([*made, denied], at))

    for key, urgency in before.items():
        if urgency in ("now", "today"):
            assert RANK[after[key]] <= RANK[urgency]


@settings(max_examples=60)
@given(entries(), moments())
def test_a_risk_answer_that_is_replaced_still_counts(made, at):
    risky = [entry for entry in made if is_risk_answer(entry) and entry.at <= at]
    taken_back = [
        one(
            "answers",
            {"instrument": entry.body.instrument, "items": dict(DENIALS)[entry.body.instrument]},
            at,
            id=f"instead-{entry.id}",
            replaces=entry.id,
        )
        for entry in risky
    ]
    before, after = risks(said(made, at)), risks(said([*made, *taken_back], at))

    for key, urgency in before.items():
        if urgency in ("now", "today"):
            assert RANK[after[key]] <= RANK[urgency]


@settings(max_examples=50)
@given(entries(), moments())
def test_not_knowing_does_not_ring(made, at):
    for finding in said(made, at, show_all=True).findings:
        if finding.state == "cannot_tell" and finding.id not in SKIPPED_RINGS:
            assert finding.urgency in ("soon", "know")


@settings(max_examples=50)
@given(entries(), moments(), st.sampled_from(["ordinary", "part2", "psychotherapy_note"]))
def test_findings_inherit_the_labels_of_what_they_stand_on(made, at, label):
    labelled = [
        replace(entry, label=label if place % 2 else "ordinary") for place, entry in enumerate(made)
    ]
    label_of = {entry.id: entry.label for entry in labelled}

    for finding in said(labelled, at, show_all=True).findings:
        if not finding.is_folded:
            stands_on = {label_of[because.entry] for because in finding.why}
            assert set(finding.labels) == (stands_on or {"ordinary"})


@settings(max_examples=60)
@given(entries(), moments())
def test_a_finding_is_known_by_its_name_and_what_it_is_about(made, at):
    findings = said(made, at, show_all=True).findings

    assert len({f.key for f in findings}) == len(findings)
    assert len({f.cause for f in findings}) == len(findings)
    for finding in findings:
        stage, _, subject = finding.id.partition(".")
        assert stage and subject
        assert finding.key.startswith(f"{finding.id}@")


@settings(max_examples=40)
@given(entries(), moments(), st.sampled_from(["agree", "not_relevant", "done", "later"]), st.data())
def test_what_a_therapist_answers_changes_no_urgency(made, at, answer, data):
    before = said(made, at)
    if not before.findings:
        return
    chosen = data.draw(st.sampled_from(before.findings))
    body = {"finding": chosen.key, "cause": chosen.cause, "answer": answer}
    after = said([*made, one("judgement", body, at, "therapist")], at)

    assert {f.key: (f.state, f.urgency) for f in after.findings} == {
        f.key: (f.state, f.urgency) for f in before.findings
    }


@settings(max_examples=40)
@given(entries(), moments(), st.sampled_from(["client", "therapist", "practice", "import"]))
def test_a_yes_that_is_relayed_lowers_nothing(made, at, by):
    before = by_key(said(made, at, show_all=True))
    relayed = one("clearance", {"decision": "cleared"}, at, by)
    after = by_key(said([*made, relayed], at, show_all=True))

    for key, finding in before.items():
        if finding.state == "present" and not key.startswith("suitability.clearance_open"):
            assert RANK[after[key].urgency] <= RANK[finding.urgency]


@settings(max_examples=40)
@given(entries(), moments())
def test_a_yes_of_the_prescriber_lowers_no_risk_and_no_emergency(made, at):
    yes = one("clearance", {"decision": "cleared"}, at, "medical")
    before, after = by_key(said(made, at)), by_key(said([*made, yes], at))

    for key, finding in before.items():
        if finding.urgency == "now" or (finding.id.startswith("risk.") and key in after):
            assert after[key].urgency == finding.urgency


@settings(max_examples=60)
@given(entries(), moments())
def test_what_is_due_lies_ahead_or_within_its_grace_and_stands_in_order(made, at):
    due = said(made, at).due
    grace = max(step.grace_hours for step in load().cadence.items)

    assert list(due) == sorted(due, key=lambda item: (item.at, item.what))
    assert all(item.at + timedelta(hours=grace) > at.astimezone(UTC) for item in due)
