"""The days on which a step comes round, one from the other: as usual, more often, or less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from holdfast.kernel.cadence.spell import Spell
from holdfast.kernel.content.cadence import Anchor, Rest, Sparser


@dataclass(frozen=True, slots=True)
class Round:
    """One day on which it comes round, and why then; with a ``spell``, more often than usual."""

    day: date
    hour: int
    because: str
    rests_in: frozenset[Rest]
    anchor: Anchor | None = None
    spell: Spell | None = None


def rounds(
    anchors: Sequence[Anchor],
    sparser: Sparser | None,
    spells: Sequence[Spell],
    *,
    dosed_on: date | None,
    done_on: date | None,
) -> Iterator[Round]:
    """Each a step on from the one before, without end: who asks stops at the first ahead."""
    day = max(dosed_on or date.min, done_on or date.min)
    while True:
        ahead = [_in_spell(spell, day) for spell in spells]
        if dosed_on is not None:
            ahead += [_usual(anchor, sparser, day, dosed_on) for anchor in anchors]
        found = [one for one in ahead if one]
        if not found:
            return
        following = min(found, key=lambda one: (one.day, one.hour))
        day = following.day
        yield following


def _in_spell(spell: Spell, day: date) -> Round | None:
    following = spell.after(day)
    if following is None:
        return None
    said = spell.denser
    return Round(following, said.hour, said.because, said.rests_in, spell=spell)


def _usual(anchor: Anchor, sparser: Sparser | None, day: date, dosed_on: date) -> Round | None:
    days, because = anchor.days, anchor.because
    if sparser and not anchor.when and day >= dosed_on + timedelta(days=sparser.from_days):
        days, because = max(days, sparser.every_days), sparser.because
    following = max(day + timedelta(days=days), dosed_on + timedelta(days=anchor.from_days))
    if anchor.until_days is not None and following > dosed_on + timedelta(days=anchor.until_days):
        return None
    return Round(following, anchor.hour, because, anchor.rests_in, anchor=anchor)
