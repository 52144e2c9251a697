"""Whether a reaction is there that nobody has recorded as over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.answer import Answer, absent, present
from holdfast.kernel.entries import Entry
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, each

ALWAYS_TELLS = True


@dataclass(frozen=True, slots=True, kw_only=True)
class HasReaction:
    """``severities`` limits it; one without a severity counts, as nobody said it was mild."""

    codes: tuple[str, ...]
    severities: tuple[str, ...] = ()


def looks_at(parameters: HasReaction) -> Iterable[Subject]:
    return each("reaction", parameters.codes)


def decide(parameters: HasReaction, scene: Scene) -> tuple[Answer, ...]:
    answers = tuple(
        present(code, *entries)
        for code in parameters.codes
        if (entries := unresolved(scene.chart.about("reaction", code), parameters.severities))
    )
    return answers or (absent(parameters.codes[0]),)


def unresolved(entries: Iterable[Entry], severities: tuple[str, ...] = ()) -> tuple[Entry, ...]:
    return tuple(
        entry
        for entry in entries
        if entry.body.resolved_at is None
        and (not severities or entry.body.severity is None or entry.body.severity in severities)
    )
