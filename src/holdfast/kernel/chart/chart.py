"""The chart: the fold of one client's entries as they stood at one moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from holdfast.kernel.entries import Entry

T = TypeVar("T")

PRIVATE = "client_private"
SUBJECT_OF = {
    "condition": "code",
    "medication": "ingredient",
    "substance": "substance",
    "reading": "name",
    "answers": "instrument",
    "score": "instrument",
    "reaction": "code",
}


@dataclass(frozen=True, slots=True)
class Chart:
    """``current`` holds what no later entry replaced, by kind and oldest first.

    ``ever`` also holds what was replaced, for what may not be edited away; ``root_of`` names the
    first entry of each chain of replacements. ``medicines`` stand under their name, however it was
    capitalised. ``doses`` stand in the order in which they began,
    ``dose_starts`` beside them. ``worked_out`` keeps what several cards ask of the same chart.
    """

    current: Mapping[str, tuple[Entry, ...]]
    ever: Mapping[str, tuple[Entry, ...]]
    root_of: Mapping[str, str]
    by_subject: Mapping[tuple[str, str], tuple[Entry, ...]]
    ever_by_subject: Mapping[tuple[str, str], tuple[Entry, ...]]
    medicines: Mapping[str, tuple[Entry, ...]]
    doses: tuple[Entry, ...]
    dose_starts: tuple[datetime, ...]
    worked_out: dict[Hashable, Any] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """What ``work`` makes of this chart at any moment; made the first time only."""
        if key not in self.worked_out:
            self.worked_out[key] = work()
        found: T = self.worked_out[key]
        return found

    def about(self, kind: str, subject: str) -> tuple[Entry, ...]:
        """What stands of a kind about one code, ingredient, substance or instrument."""
        return self.by_subject.get((kind, subject), ())

    def ever_about(self, kind: str, subject: str) -> tuple[Entry, ...]:
        """The same with what was replaced since."""
        return self.ever_by_subject.get((kind, subject), ())

    def of(self, kind: str) -> tuple[Entry, ...]:
        return self.current.get(kind, ())

    def ever_of(self, kind: str) -> tuple[Entry, ...]:
        return self.ever.get(kind, ())

    def latest(self, kind: str, name: str) -> Entry | None:
        """The newest entry of a kind that says anything in ``name``."""
        for entry in reversed(self.of(kind)):
            if getattr(entry.body, name) is not None:
                return entry
        return None


def fold(entries: Iterable[Entry], at: datetime, known_at: datetime | None = None) -> Chart:
    """Fold what was so at ``at`` (and known at ``known_at``) into a chart.

    What the client keeps private is left out: it feeds no predicate.
    """
    visible = {entry.id: entry for entry in entries if _is_visible(entry, at, known_at)}
    ordered = sorted(visible.values(), key=lambda entry: (entry.at, entry.recorded_at, entry.id))
    replaced = {entry.replaces for entry in ordered if _replaces_another(entry, visible)}
    ever = _by_kind(ordered)
    current = _by_kind(entry for entry in ordered if entry.id not in replaced)
    doses = tuple(sorted(current.get("dose", ()), key=started_at))
    return Chart(
        current=current,
        ever=ever,
        root_of={entry.id: _chain(entry, visible)[-1] for entry in ordered},
        by_subject=_by_subject(current),
        ever_by_subject=_by_subject(ever),
        medicines=_by_name(current.get("medication", ())),
        doses=doses,
        dose_starts=tuple(started_at(dose) for dose in doses),
    )


def _is_visible(entry: Entry, at: datetime, known_at: datetime | None) -> bool:
    if entry.label == PRIVATE or entry.at > at:
        return False
    return known_at is None or entry.recorded_at <= known_at


def _replaces_another(entry: Entry, visible: Mapping[str, Entry]) -> bool:
    """Whether it takes the place of an earlier entry; a circle of replacements replaces nothing."""
    older = visible.get(entry.replaces or "")
    return older is not None and entry.id not in _chain(older, visible)


def _chain(entry: Entry, visible: Mapping[str, Entry]) -> list[str]:
    """The ids from an entry back to the first of its replacements."""
    ids = [entry.id]
    while (older := visible.get(entry.replaces or "")) and older.id not in ids:
        ids.append(older.id)
        entry = older
    return ids


def _by_kind(entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    kinds: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        kinds[entry.kind].append(entry)
    return {kind: tuple(found) for kind, found in kinds.items()}


def _by_subject(
    current: Mapping[str, tuple[Entry, ...]],
) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
    subjects: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for kind, subject in SUBJECT_OF.items():
        for entry in current.get(kind, ()):
            subjects[kind, getattr(entry.body, subject)].append(entry)
    return {subject: tuple(found) for subject, found in subjects.items()}


def _by_name(medications: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    names: dict[str, list[Entry]] = defaultdict(list)
    for entry in medications:
        names[entry.body.ingredient.strip().casefold()].append(entry)
    return {name: tuple(found) for name, found in names.items()}


def started_at(dose: Entry) -> datetime:
    """When a dose began: as recorded, or else when the entry says it was."""
    started: datetime | None = dose.body.started_at
    return started or dose.at
