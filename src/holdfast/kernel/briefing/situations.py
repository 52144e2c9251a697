"""What shares a cause is told once: the findings of one situation, and what was done about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from holdfast.kernel.briefing.briefing import Briefing, Finding, Situation
from holdfast.kernel.briefing.facts import facts_of
from holdfast.kernel.chart.chart import Chart
from holdfast.kernel.chart.risk import PROFESSIONALS
from holdfast.kernel.content.content import Content
from holdfast.kernel.content.urgency import RANK, Urgency
from holdfast.kernel.entries import Entry


def situations_of(
    findings: Iterable[Finding], chart: Chart, content: Content
) -> tuple[Situation, ...]:
    """One for each cause that at least two findings share, the most urgent first."""
    found = [
        Situation(
            id=id_,
            urgency=_worst(parts),
            title=content.situations[id_].title,
            findings=tuple(part.key for part in parts),
            done_since=tuple(_done_since(parts, chart, content)),
        )
        for id_, parts in _gathered(findings).items()
    ]
    return tuple(sorted(found, key=lambda one: RANK[one.urgency]))


def with_findings(briefing: Briefing, findings: Sequence[Finding]) -> Briefing:
    """The briefing with these findings instead, some of its own: its situations hold no others."""
    gathered = _gathered(findings)
    situations = (
        replace(one, urgency=_worst(parts), findings=tuple(part.key for part in parts))
        for one in briefing.situations
        if (parts := gathered.get(one.id))
    )
    kept = tuple(sorted(situations, key=lambda one: RANK[one.urgency]))
    return replace(briefing, findings=tuple(findings), situations=kept)


def together(
    findings: Iterable[Finding], situations: Iterable[Situation]
) -> list[tuple[Situation | None, list[Finding]]]:
    """Each situation with those of its findings that are given, and each other finding alone.

    In the order of the first of each; one finding that is left of a situation stands alone.
    """
    of = {key: one for one in situations for key in one.findings}
    found: dict[str, tuple[Situation | None, list[Finding]]] = {}
    for finding in findings:
        situation = of.get(finding.key)
        name = f"situation {situation.id}" if situation else finding.key
        found.setdefault(name, (situation, []))[1].append(finding)
    return [(one if len(parts) > 1 else None, parts) for one, parts in found.values()]


def told_once(briefing: Briefing) -> Iterator[Finding]:
    """From where people look first: of each situation what is of now and else the first, and all
    that is in none."""
    of = {key: one for one in briefing.situations for key in one.findings}
    begun: set[str] = set()
    for finding in sorted(briefing.findings, key=lambda one: RANK[one.stands_as]):
        situation = of.get(finding.key)
        if situation is None or finding.urgency == "now" or situation.id not in begun:
            yield finding
        if situation is not None:
            begun.add(situation.id)


def _gathered(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """What is so, and what is not known but presses, by situation; one alone is none."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.situation and _is_told(finding):
            found[finding.situation].append(finding)
    return {id_: parts for id_, parts in found.items() if len(parts) > 1}


def _is_told(finding: Finding) -> bool:
    if finding.state == "cannot_tell":
        return finding.urgency in ("now", "today")
    return finding.state == "present"


def _worst(parts: Sequence[Finding]) -> Urgency:
    return min((part.urgency for part in parts), key=RANK.__getitem__)


def _done_since(parts: Sequence[Finding], chart: Chart, content: Content) -> Iterator[str]:
    """What professionals recorded after the newest fact that one of them stands on."""
    facts = [fact for part in parts for fact in facts_of(part, chart)]
    newest = max((fact.at for fact in facts), default=None)
    keys = {name for part in parts for name in (part.key, part.id)}
    done = [
        entry
        for kind in content.policy.done_since_kinds
        for entry in chart.of(kind)
        if entry.by in PROFESSIONALS and _is_about(entry, keys)
    ]
    for entry in sorted(done, key=lambda one: one.at):
        if newest is not None and entry.at >= newest:
            yield entry.id


def _is_about(entry: Entry, keys: set[str]) -> bool:
    """A judgement counts where it answers one of them."""
    return entry.kind != "judgement" or entry.body.finding in keys
