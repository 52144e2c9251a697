"""Keeps what is not known from drowning what is: a few gaps stand open, the rest fold into one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from holdfast.kernel.briefing import Finding
from holdfast.kernel.card import Card
from holdfast.kernel.content import Content
from holdfast.kernel.urgency import RANK


def folded(findings: list[Finding], content: Content) -> Iterator[Finding]:
    """The gaps that would change most stay; one finding names and counts the others."""
    weights = {card.id: _weight(card, content) for card in content.cards}
    gaps = [finding for finding in findings if finding.state == "cannot_tell"]
    gaps.sort(key=lambda gap: (RANK[gap.urgency], not gap.why, weights[gap.id], gap.key))
    kept = _kept(gaps, content.policy.open_cannot_tell)
    yield from (f for f in findings if f.state != "cannot_tell" or f.key in kept)
    if rest := [gap for gap in gaps if gap.key not in kept]:
        yield _fold(rest, content)


def _kept(gaps: list[Finding], open_at_most: int) -> set[str]:
    """The first gaps, one for each thing that is missing: one answer would close several."""
    by_missing: dict[tuple[str, ...], str] = {}
    for gap in gaps:
        by_missing.setdefault(gap.missing, gap.key)
    return set(list(by_missing.values())[:open_at_most])


def _weight(card: Card, content: Content) -> tuple[int, int]:
    """What would change most comes first: the worse its urgency if it were so."""
    urgency = card.urgency or content.policy.urgency_of[card.strength]
    return (RANK[urgency], -card.weight)


def _fold(rest: list[Finding], content: Content) -> Finding:
    key = "chart.not_known@rest"
    return replace(
        rest[0],
        id="chart.not_known",
        key=key,
        cause=sha256("\n".join((key, *(gap.key for gap in rest))).encode()).hexdigest()[:32],
        labels=tuple(sorted({label for gap in rest for label in gap.labels})),
        rows=tuple(dict.fromkeys(row for gap in rest for row in gap.rows)),
        title=content.words.folded.format(count=len(rest)),
        why=(),
        missing=tuple(gap.title for gap in rest),
        consider=(),
        tell=(),
        strength=(),
        client_words=None,
        judged=None,
        until=None,
        is_folded=True,
    )
