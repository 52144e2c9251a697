"""One question of a form: its key, the codes it allows, its words where we may ship them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from holdfast.kernel.instruments.number import Number
from holdfast.kernel.instruments.rule import Rule

Kind: TypeAlias = Literal["choice", "clock", "hours"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer that can be ticked. ``label`` is empty where the wording may not be shipped.

    ``counts_as`` is what it is worth, where that is not its code.
    """

    code: int
    label: str
    loinc: str | None = None
    words: tuple[str, ...] = ()
    """Other ways to write it, in lower case, such as ``yes`` and ``true``; the first is shown."""
    counts_as: int | None = None

    @property
    def worth(self) -> int:
        return self.code if self.counts_as is None else self.counts_as


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """``key`` stays when the printed order changes; ``number`` is the place on the printed form.

    It has ``options``, or any whole number from ``between``: a point on a line, minutes of the day
    for a ``clock``, minutes for ``hours``. ``part`` names the list it belongs to, on forms
    answered in named parts. An item that is not ``scored`` may be left out altogether.

    What a blank means, where it is not simply missing: an item with ``asked_when`` is left out by
    the form's own skip rule and counts as ``skipped_as``; one with ``applies_when`` is no part of
    the form for this person, whatever was written; one with ``instead_of`` is left blank by those
    who answered that other one; one with ``blank_as`` counts as that.
    """

    key: str
    number: int
    options: tuple[Option, ...] = ()
    between: tuple[int, int] | None = None
    kind: Kind = "choice"
    text: str = ""
    loinc: str | None = None
    part: str | None = None
    is_reversed: bool = False
    reversed_when: Rule | None = None
    is_scored: bool = True
    asked_when: Rule | None = None
    skipped_as: int | None = None
    applies_when: Rule | None = None
    instead_of: str | None = None
    blank_as: int | None = None

    @property
    def codes(self) -> Sequence[int]:
        if self.between is not None:
            return range(self.between[0], self.between[1] + 1)
        return tuple(option.code for option in self.options)

    @property
    def least(self) -> int:
        """The least it can be worth."""
        return self.between[0] if self.between else min(one.worth for one in self.options)

    @property
    def most(self) -> int:
        """The most it can be worth."""
        return self.between[1] if self.between else max(one.worth for one in self.options)

    @property
    def is_worded(self) -> bool:
        """Whether it is answered in words, such as yes and no, and not in numbers."""
        return bool(self.options) and all(option.words for option in self.options)

    @property
    def is_contiguous(self) -> bool:
        """Whether every whole number from the first code to the last is a code."""
        return len(self.codes) == max(self.codes) - min(self.codes) + 1

    @property
    def is_recoded(self) -> bool:
        return any(option.counts_as is not None for option in self.options)

    def counted(self, code: Number, *, is_turned: bool | None = None) -> Number:
        """The code as it is scored: what it is worth, turned round for a reversed item.

        ``is_turned`` stands in for ``is_reversed`` where that depends on the print.
        """
        worth = self._worth(code)
        turned = self.is_reversed if is_turned is None else is_turned
        return self.least + self.most - worth if turned else worth

    def _worth(self, code: Number) -> Number:
        return next((one.worth for one in self.options if one.code == code), code)
