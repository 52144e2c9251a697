"""A yes from the prescriber, and how narrow it is."""

from __future__ import annotations

from collections.abc import Iterable

from holdfast.kernel.chart.judgements import is_over, judgements_of
from holdfast.kernel.chart.releases import was_released
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.card import Policy
from holdfast.kernel.entries import Entry

ANSWERED = (
    "product",
    "route",
    "setting",
    "protocol",
    "indication",
    "doses_planned",
    "first_on",
    "next_on",
)


def clearance_of(key: str, cause: str, facts: tuple[Entry, ...], scene: Scene) -> Entry | None:
    """The medical side's own yes that knew of every fact it answers, and still holds."""
    judgements = _newest_of_medical(judgements_of(key, cause, scene))
    for entry in (*judgements, *_yes_to_plan(scene)):
        if _answers(entry, facts, scene) and not is_over(entry, scene):
            return entry
    return None


def may_not_have_known(facts: tuple[Entry, ...], scene: Scene) -> bool:
    """Whether a yes to the plan would answer these facts, had anybody been told of them."""
    return any(
        not is_over(yes, scene)
        and not plans_since(yes, scene)
        and all(has_seen(yes, fact) for fact in facts)
        for yes in _yes_to_plan(scene)
    )


def is_of_the_day(rows: Iterable[str], policy: Policy) -> bool:
    """Whether they are of the day and not of the body: a yes to the plan is not about those."""
    return not policy.never_cleared_rows.isdisjoint(rows)


def plans_since(yes: Entry, scene: Scene) -> tuple[Entry, ...]:
    """The plans it has not seen; who goes home with the client is no new plan of a dose."""
    return tuple(
        plan
        for plan in scene.chart.of("plan")
        if not has_seen(yes, plan)
        and any(getattr(plan.body, field) is not None for field in ANSWERED)
    )


def _newest_of_medical(judgements: tuple[Entry, ...]) -> Iterable[Entry]:
    """Later is no answer yet."""
    newest = [entry for entry in judgements if entry.by == "medical"][-1:]
    return (entry for entry in newest if entry.body.answer != "later")


def _yes_to_plan(scene: Scene) -> Iterable[Entry]:
    """The medical side's newest answer, unless it is no yes or somebody relays a no since."""
    said = scene.chart.of("clearance")
    newest = [entry for entry in said if entry.by == "medical"][-1:]
    is_yes = all(entry.body.decision == "cleared" for entry in (*newest, *said[-1:]))
    return newest if is_yes else ()


def _answers(yes: Entry, facts: tuple[Entry, ...], scene: Scene) -> bool:
    return all(knew_of(yes, fact, scene) for fact in facts) and not plans_since(yes, scene)


def knew_of(yes: Entry, fact: Entry, scene: Scene) -> bool:
    """Whether it was said by somebody who was told the fact.

    What the medical side entered, what was released to it by then, and what its answer names.
    """
    is_told = yes.kind == "judgement" or fact.by == "medical" or was_released(fact, yes, scene)
    return is_told and has_seen(yes, fact)


def has_seen(yes: Entry, fact: Entry) -> bool:
    """Whether the fact was so, and known here, when the other was said."""
    return fact.at <= yes.at and fact.recorded_at <= yes.recorded_at
