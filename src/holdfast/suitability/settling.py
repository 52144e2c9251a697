"""A contradiction settled by a statement with a reason; what was said before is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal
from uuid import UUID, uuid5

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.briefing.facts import facts_of
from holdfast.kernel.chart.risk import is_assessed
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import Entry
from holdfast.library.entry_json import encode_body
from holdfast.record import NewEntry
from holdfast.record.reading.client_record import View
from holdfast.suitability.conversation import Conversation
from holdfast.suitability.disagreeing import contradictions_in
from holdfast.suitability.statements import Statement, Statements

Answer = Literal["present", "absent"]
CONTRARY: Mapping[str, Answer] = {"present": "absent", "absent": "present"}
LONGEST = 1000
RISK = "risk."


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled:
    """A condition that is said to be present and absent.

    ``seen`` is made of what stands: whoever settles the same, whichever way, writes under the same
    ids, so that the second is refused. ``needs_contact``: it is a risk, and is not settled away
    before a professional has recorded live contact, an assessment and a plan.
    """

    code: str
    key: str
    title: str
    urgency: Urgency
    seen: UUID
    needs_contact: bool
    entries: tuple[Entry, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """How it was settled, and what had been said; ``statement.words`` is the reason."""

    statement: Statement
    before: tuple[Statement, ...]


def unsettled_in(view: View, client_id: UUID, statements: Statements) -> tuple[Unsettled, ...]:
    conditions = {one.id for one in view.chart.of("condition")}
    return tuple(
        _unsettled(finding, view, client_id, statements)
        for finding in contradictions_in(view)
        if conditions.issuperset(one.entry for one in finding.why)
    )


def _unsettled(finding: Finding, view: View, client_id: UUID, statements: Statements) -> Unsettled:
    entries = facts_of(finding, view.chart)
    code = finding.key.partition("@")[2]
    return Unsettled(
        code=code,
        key=finding.key,
        title=finding.title,
        urgency=finding.urgency,
        seen=uuid5(client_id, " ".join(sorted(one.id for one in entries))),
        needs_contact=_is_risk(code, view) and _is_unassessed(entries, view),
        entries=entries,
        statements=statements.behind(finding),
    )


def _is_risk(code: str, view: View) -> bool:
    cards = (card.parameters for card in view.content.cards if card.id.startswith(RISK))
    return any(code in (*getattr(p, "codes", ()), getattr(p, "code", "")) for p in cards)


def _is_unassessed(entries: Sequence[Entry], view: View) -> bool:
    told = (one for one in entries if one.body.status == "present")
    return any(not is_assessed(one, view.scene) for one in told)


def without_contradictions(found: Conversation, unsettled: Sequence[Unsettled]) -> Conversation:
    """Told once: what can be settled stands apart, with the way to settle it."""
    keys = {one.key for one in unsettled}
    present = tuple(one for one in found.present if one.finding.key not in keys)
    return replace(found, present=present)


def settling_entries(found: Unsettled, answer: Answer, reason: str) -> list[NewEntry]:
    """One in the place of each that says the contrary, with what was known besides."""
    by_status = {one.body.status: one for one in found.entries}
    kept = encode_body(by_status[answer].body) if answer == "present" else {}
    body: dict[str, Any] = {**kept, "code": found.code, "status": answer, "note": reason}
    is_protected = any(one.label == "part2" for one in found.entries)
    return [
        NewEntry(
            kind="condition",
            id=uuid5(found.seen, str(place)),
            body=body,
            label="part2" if is_protected else "ordinary",
            replaces=one.id,
        )
        for place, one in enumerate(_contrary(found.entries, answer))
    ]


def _contrary(entries: Sequence[Entry], answer: Answer) -> list[Entry]:
    return [one for one in entries if one.body.status == CONTRARY[answer]]


def settled_in(view: View, statements: Statements) -> tuple[Settled, ...]:
    """The newest of each condition that took the place of its contrary, with a reason."""
    newest = {one.body.code: one for one in _settling(view)}
    return tuple(
        Settled(
            statement=statements.of([one.id])[0],
            before=statements.of(earlier.id for earlier in _before(one, view)),
        )
        for one in newest.values()
    )


def _settling(view: View) -> Iterator[Entry]:
    ever = {one.id: one for one in view.chart.ever_of("condition")}
    for one in view.chart.of("condition"):
        earlier = ever.get(one.replaces or "")
        is_contrary = earlier and earlier.body.status == CONTRARY.get(one.body.status)
        if is_contrary and one.body.note:
            yield one


def _before(settling: Entry, view: View) -> list[Entry]:
    said = view.chart.ever_about("condition", settling.body.code)
    return [one for one in said if one.recorded_at < settling.recorded_at]
