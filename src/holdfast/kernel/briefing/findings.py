"""Turns one card's answers into findings: words, urgency, identity, labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from hashlib import sha256
from typing import Any

from holdfast.kernel.briefing.before_session import before_session
from holdfast.kernel.briefing.briefing import Because, Finding
from holdfast.kernel.briefing.waiting import waiting
from holdfast.kernel.chart.answer import Answer, Missing
from holdfast.kernel.chart.clearance import clearance_of, is_of_the_day, may_not_have_known
from holdfast.kernel.chart.judgements import judged
from holdfast.kernel.chart.saying import (
    ask_for,
    inside_a_sentence,
    say_day,
    say_fact,
    say_missing,
    title_of,
)
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.card import Card
from holdfast.kernel.content.urgency import RANK, Urgency, milder, worse
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates import PREDICATES


def findings_of(card: Card, scene: Scene, *, absent_too: bool = True) -> tuple[Finding, ...]:
    """The findings of a card: one for each thing it is about."""
    return tuple(
        _finding(card, strength, answer, scene)
        for strength, answer in weighed(card, scene)
        if absent_too or answer.state != "absent"
    )


def weighed(card: Card, scene: Scene) -> Iterator[tuple[str, Answer]]:
    """What its predicate answers, one for each thing, with the strength that holds here."""
    if card.products and not _is_for_product(card, scene):
        return
    answers = PREDICATES[card.predicate].decide(card.parameters, scene)
    yield from (graded(card, answer, scene) for answer in _merged(answers))


def _is_for_product(card: Card, scene: Scene) -> bool:
    product = scene.product()
    return product is None or product[0] in card.products


def _merged(answers: Iterable[Answer]) -> Iterable[Answer]:
    """One answer for each thing: where a predicate answers twice of it, the entries are joined."""
    merged: dict[str, Answer] = {}
    for answer in answers:
        known = merged.get(answer.about)
        if known is None:
            merged[answer.about] = answer
        else:
            entries = dict.fromkeys((*known.entries, *answer.entries))
            merged[answer.about] = replace(known, entries=tuple(entries))
    return merged.values()


def _finding(card: Card, strength: str, answer: Answer, scene: Scene) -> Finding:
    key = f"{card.id}@{answer.about}"
    cause = _cause(key, answer.entries, scene)
    urgency = urgency_of(card, strength, answer, scene)
    missing = tuple(say_missing(gap, scene) for gap in answer.missing)
    asks = _only_asks(answer, urgency, scene)
    worded = _worder(answer, scene)
    finding = Finding(
        id=card.id,
        key=key,
        cause=cause,
        labels=_labels(answer.entries),
        rows=card.rows,
        state=answer.state,
        urgency=urgency,
        title=worded(_title(card, answer)),
        why=tuple(Because(entry=e.id, says=say_fact(e, scene)) for e in answer.entries),
        missing=missing,
        consider=tuple(ask_for(what, scene.content.words) for what in missing)
        if asks
        else card.consider,
        tell=() if asks else card.tell,
        strength=card.authorities,
        evidence=card.evidence,
        status=card.status,
        until=answer.until,
        question=worded(card.question),
        client_words=card.client_words,
        judged=judged(key, cause, scene),
        situation=card.situation,
    )
    lowered = before_session(_lowered(finding, answer, scene), answer, scene)
    return waiting(lowered, answer, scene)


def _only_asks(answer: Answer, urgency: Urgency, scene: Scene) -> bool:
    """What is not known and does not press asks for what is missing: no advice as if it were so."""
    presses = RANK[urgency] < RANK[scene.content.policy.cannot_tell_at_most]
    return answer.state == "cannot_tell" and not presses


def graded(card: Card, answer: Answer, scene: Scene) -> tuple[str, Answer]:
    """The strength that holds for the route, product and setting; not known where one is not."""
    if answer.state != "present" or not card.grades:
        return card.strength, answer
    facts = {"routes": scene.route(), "products": scene.product(), "settings": scene.setting()}
    entries = answer.entries
    for grade in card.grades:
        limits = {name: getattr(grade, name) for name in facts if getattr(grade, name)}
        unknown = [name for name in limits if facts[name] is None]
        if unknown:
            gaps = tuple(Missing("plan", name.removesuffix("s")) for name in unknown)
            return card.strength, replace(answer, state="cannot_tell", missing=gaps)
        known = {name: fact for name in limits if (fact := facts[name]) is not None}
        if all(known[name][0] in limits[name] for name in limits):
            entries = tuple(dict.fromkeys((*entries, *(fact[1] for fact in known.values()))))
            if grade.strength is None:
                gaps = tuple(Missing("grade", known[name][0]) for name in limits)
                return card.strength, replace(
                    answer, state="cannot_tell", entries=entries, missing=gaps
                )
            return grade.strength, replace(answer, entries=entries)
    return card.strength, replace(answer, state="absent")


def urgency_of(card: Card, strength: str, answer: Answer, scene: Scene) -> Urgency:
    policy = scene.content.policy
    if answer.state == "cannot_tell":
        return answer.urgency or milder(
            policy.cannot_tell_at_most, card.urgency or policy.urgency_of[strength]
        )
    if answer.urgency:
        return answer.urgency
    urgency = card.urgency or policy.urgency_of[strength]
    if strength in policy.near_dose_strengths and scene.is_near_dose():
        return worse(urgency, policy.near_dose_urgency)
    return urgency


def _title(card: Card, answer: Answer) -> str:
    usual = card.question if answer.state == "cannot_tell" else card.title
    return card.titles.get(answer.how, usual)


def _worder(answer: Answer, scene: Scene) -> Callable[[str], str]:
    """Says the words of a card of what an answer is about, how many and since when."""
    return partial(
        _worded,
        about=inside_a_sentence(title_of(answer.about, scene)),
        count=answer.count,
        since=say_day(answer.since, scene) if answer.since else "",
    )


def _worded(words: str, **values: Any) -> str:
    worded = words.format(**values)
    return worded[:1].upper() + worded[1:]


def _labels(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    return tuple(sorted({entry.label for entry in entries})) or ("ordinary",)


def _cause(key: str, entries: tuple[Entry, ...], scene: Scene) -> str:
    """A digest of the key and the first of each chain of entries: a new fact is a new cause."""
    roots = sorted({scene.chart.root_of[entry.id] for entry in entries})
    return sha256("\n".join((key, *roots)).encode()).hexdigest()[:32]


def _lowered(finding: Finding, answer: Answer, scene: Scene) -> Finding:
    """A yes from the prescriber lowers what it answers, and nothing else."""
    policy = scene.content.policy
    is_clearable = finding.id.startswith(policy.clearable_prefixes)
    if finding.state != "present" or not is_clearable or is_of_the_day(finding.rows, policy):
        return finding
    yes = clearance_of(finding.key, finding.cause, answer.entries, scene)
    words = scene.content.words
    if yes is None:
        is_untold = may_not_have_known(answer.entries, scene)
        missing = (*finding.missing, words.missing["release.untold"])
        return replace(finding, missing=missing) if is_untold else finding
    lowered = words.lowered_by_judgement if yes.kind == "judgement" else words.lowered
    says = lowered.format(on=say_day(yes.at, scene))
    return replace(finding, urgency=policy.cleared_urgency, lowered_by=says)
