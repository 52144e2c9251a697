"""What a release covers, and whether one to the medical side covered a fact at a moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from holdfast.kernel.chart.consents import standing_of
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.accounts import is_account

MEDICAL_SIDE = ("medical", "prescriber", "clinic")
CATEGORIES: dict[str, frozenset[str]] = {
    "medicines": frozenset({"medication"}),
    "readings": frozenset({"reading"}),
    "reactions": frozenset({"reaction"}),
    "scores": frozenset({"score", "answers"}),
    "flags": frozenset({"condition", "substance", "judgement"}),
    "doses": frozenset({"dose"}),
    "plan": frozenset({"plan", "clearance"}),
    "person": frozenset({"person"}),
    "check_ins": frozenset({"check_in", "signal"}),
    "journal": frozenset(
        {"experience", "insight", "intention", "goal", "practice", "practice_done"}
    ),
    "sessions": frozenset({"session", "appointment"}),
    "notes": frozenset({"note", "contact"}),
    "agreements": frozenset({"consent", "release"}),
    "safety_plan": frozenset({"safety_plan"}),
    "lessons": frozenset({"lesson"}),
    "messages": frozenset({"message"}),
}
"""The words of a release, and which kinds of entry each lets through."""


def kinds_covered(covers: Iterable[str]) -> frozenset[str]:
    """The kinds of entries that these words let through; an unknown word lets nothing through."""
    return frozenset().union(*(CATEGORIES.get(word, frozenset()) for word in covers))


def words_covered(release: Entry) -> tuple[str, ...]:
    """The words of a release, however they were written."""
    covers = release.body.covers
    return (covers,) if isinstance(covers, str) else tuple(covers or ())


def was_released(fact: Entry, when: Entry, scene: Scene) -> bool:
    """Whether a release to the medical side covered a fact when another entry was said."""
    made = [
        entry
        for entry in scene.chart.of("release")
        if entry.at <= when.at
        and entry.recorded_at <= when.recorded_at
        and _is_to_medical_side(entry)
    ]
    then = replace(scene, moment=Moment(when.at, scene.moment.zone))
    return any(
        fact.kind in kinds_covered(words_covered(one))
        for one in standing_of(made, then)
        if one.body.signed
    )


def _is_to_medical_side(release: Entry) -> bool:
    to = (release.body.to or "").strip()
    return to.casefold() in MEDICAL_SIDE or is_account(to)
