"""Keeps what is not known from drowning what is: a few gaps stand open, the rest fold into one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from itertools import islice

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.chart.saying import ask_for
from holdfast.kernel.content.card import Card, Policy
from holdfast.kernel.content.content import Content
from holdfast.kernel.content.gaps import Question
from holdfast.kernel.content.phases import Phase
from holdfast.kernel.content.urgency import RANK, worse
from holdfast.kernel.content.words import Words

Weights = Mapping[str, tuple[int, int]]
ALONE, MISSING, QUESTION = "alone", "missing", "question"


@dataclass(frozen=True, slots=True, eq=False)
class Open:
    """One thing that is not known: the gaps that one answer would close, the leading one first."""

    gaps: tuple[Finding, ...]
    question: Question | None
    is_first: bool


def folded(findings: list[Finding], content: Content, phase: Phase) -> Iterator[Finding]:
    """The gaps that would change most stay; one finding names and counts the others.

    Where no dose lies ahead, what would only be weighed before one is among the others.
    """
    yield from (finding for finding in findings if finding.state != "cannot_tell")
    found = open_gaps(findings, content)
    has_dose_ahead = phase not in content.policy.no_dose_ahead_in
    asked = (one for one in found if one.is_first and (has_dose_ahead or _is_of_now(one, content)))
    firsts = list(islice(asked, content.policy.open_cannot_tell))
    yield from (as_one(one, content) for one in firsts)
    if rest := [one for one in found if one not in firsts]:
        yield _fold(rest, content)


def _is_of_now(one: Open, content: Content) -> bool:
    """Whether it presses, or matters though no dose lies ahead."""
    return any(
        RANK[gap.urgency] < RANK[content.policy.cannot_tell_at_most]
        or not gap.id.startswith(content.policy.clearable_prefixes)
        for gap in one.gaps
    )


def open_gaps(findings: list[Finding], content: Content) -> list[Open]:
    """What is not known, as the questions that would settle it, in the order of ``_rank``."""
    weights = _weights_of(content)
    return sorted(_opens(findings, weights, content), key=lambda one: _rank(one, weights))


def _opens(findings: list[Finding], weights: Weights, content: Content) -> Iterator[Open]:
    """The gaps, those of one question or with the same thing missing together.

    What somebody has begun to answer, or what presses, stands for itself.
    """
    gaps = [finding for finding in findings if finding.state == "cannot_tell"]
    follow_ups = _follow_ups(findings, content)
    asked = _questions(content, follow_ups)
    together: dict[tuple[str, ...], list[Finding]] = {}
    for gap in gaps:
        together.setdefault(_what(gap, asked, content), []).append(gap)
    for (by, *_), gathered in together.items():
        question = asked[gathered[0].id] if by == QUESTION else None
        is_quiet = all(_is_quiet(gap, follow_ups, content) for gap in gathered)
        yield Open(tuple(_leading(gathered, question, weights)), question, not is_quiet)


def _questions(content: Content, follow_ups: Mapping[str, bool]) -> dict[str, Question]:
    """By card, the question that nobody has answered yet."""
    return {
        card: question
        for question in content.gaps.questions
        for card in question.cards
        if card not in follow_ups
    }


def _what(gap: Finding, asked: Mapping[str, Question], content: Content) -> tuple[str, ...]:
    """What the gaps that are closed together have in common."""
    if RANK[gap.urgency] < RANK[content.policy.cannot_tell_at_most]:
        return (ALONE, gap.key)
    if gap.why or gap.id not in asked:
        return (MISSING, *gap.missing)
    return (QUESTION, asked[gap.id].id)


def _follow_ups(findings: list[Finding], content: Content) -> dict[str, bool]:
    """By card: what is still open of a question that was answered, and whether there is a yes."""
    unasked = {f.id for f in findings if f.state == "cannot_tell" and not f.why}
    yes = {f.id for f in findings if f.state == "present" and _indicates(f, content)}
    return {
        card: not yes.isdisjoint(question.cards)
        for question in content.gaps.questions
        if question.any_answers and not unasked.issuperset(question.cards)
        for card in question.cards
    }


def _indicates(finding: Finding, content: Content) -> bool:
    return RANK[finding.urgency] <= RANK[content.gaps.indicated_from]


def _is_quiet(gap: Finding, follow_ups: dict[str, bool], content: Content) -> bool:
    """Whether nothing in the chart gives a reason to ask for it."""
    has_no_reason = gap.id in content.gaps.not_first or not follow_ups.get(gap.id, True)
    return has_no_reason and not gap.why


def _leading(
    gaps: Sequence[Finding], question: Question | None, weights: Weights
) -> Sequence[Finding]:
    if len(gaps) == 1:
        return gaps
    order = question.cards if question else ()
    return sorted(
        gaps,
        key=lambda gap: (
            order.index(gap.id) if gap.id in order else len(order),
            weights[gap.id],
            gap.key,
        ),
    )


@lru_cache(maxsize=4)
def _weights_of(content: Content) -> Weights:
    return {card.id: _weight_of(card, content.policy) for card in content.cards}


def _weight_of(card: Card, policy: Policy) -> tuple[int, int]:
    """What would change most comes first: the worse its urgency if it were so."""
    urgency = card.urgency or policy.urgency_of[card.strength]
    return (RANK[urgency], -card.weight)


def _rank(one: Open, weights: Weights) -> tuple[int, int, bool, int, int, str]:
    """The worst that could hide behind it, what was begun, and how much one answer would settle."""
    urgency, weight = min(weights[gap.id] for gap in one.gaps)
    stands_at = min(RANK[gap.urgency] for gap in one.gaps)
    has_begun = any(gap.why for gap in one.gaps)
    return (stands_at, urgency, not has_begun, -len(one.gaps), weight, one.gaps[0].key)


def as_one(one: Open, content: Content) -> Finding:
    """The leading gap, speaking for all that wait for the same answer."""
    lead, *others = one.gaps
    if not others:
        return lead
    missing, title = missing_of(one, content), _title(one, content)
    return replace(
        lead,
        labels=_labels(one.gaps),
        rows=_rows(one.gaps),
        urgency=worse(*{gap.urgency for gap in one.gaps}),
        title=title,
        question=title,
        why=tuple(dict.fromkeys(because for gap in one.gaps for because in gap.why)),
        missing=missing,
        consider=tuple(ask_for(what, content.words) for what in missing),
        strength=(),
        client_words=None,
    )


def missing_of(one: Open, content: Content) -> tuple[str, ...]:
    """What is missing one by one, or in the words of the question where that would be too much."""
    phrases = tuple(dict.fromkeys(what for gap in one.gaps for what in gap.missing))
    is_short = len(phrases) <= content.gaps.named_at_most
    if one.question is None or (is_short and not one.question.any_answers):
        return phrases
    return (one.question.missing,)


def _title(one: Open, content: Content) -> str:
    if len(one.gaps) == 1:
        return one.gaps[0].title
    missing = "; ".join(missing_of(one, content))
    return content.gaps.titles.format(missing=missing)


def _labels(gaps: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(sorted({label for gap in gaps for label in gap.labels}))


def _rows(gaps: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row for gap in gaps for row in gap.rows))


def _counted(count: int, words: Words) -> str:
    return words.folded_one if count == 1 else words.folded.format(count=count)


def _fold(rest: list[Open], content: Content) -> Finding:
    key = "chart.not_known@rest"
    names = "\n".join((key, *(one.gaps[0].key for one in rest)))
    gaps = [gap for one in rest for gap in one.gaps]
    return replace(
        as_one(rest[0], content),
        id="chart.not_known",
        key=key,
        cause=sha256(names.encode()).hexdigest()[:32],
        labels=_labels(gaps),
        rows=_rows(gaps),
        title=_counted(len(rest), content.words),
        question="",
        why=(),
        missing=tuple(_title(one, content) for one in rest),
        consider=(),
        tell=(),
        strength=(),
        client_words=None,
        judged=None,
        until=None,
        is_folded=True,
    )
