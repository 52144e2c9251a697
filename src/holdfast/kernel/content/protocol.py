"""A dosing protocol: stretches of doses with the days between them, each with an end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from holdfast.kernel.course.cited import Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """``doses`` are how many there are, from and to; ``days_apart`` lie between one and the next.

    Without ``doses`` it goes on until a person decides, looked at again after
    ``review_after_doses``.
    """

    days_apart: tuple[int, int]
    doses: tuple[int, int] | None = None
    review_after_doses: int | None = None

    @property
    def most(self) -> int:
        """How many doses there are at most before it ends or is looked at again."""
        return self.doses[1] if self.doses else self.review_after_doses or 0

    @property
    def least(self) -> int:
        return self.doses[0] if self.doses else self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """``id`` is what a plan names; empty ``routes``, ``products`` or ``settings`` say: any."""

    id: str
    title: str
    stretches: tuple[Stretch, ...]
    cited: tuple[Cited, ...]
    status: Literal["draft", "reviewed"]
    reviewer: str | None
    reviewed_on: date | None
    review_due: date
    routes: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    notes: tuple[Cited, ...] = ()

    @property
    def most_doses(self) -> int:
        """Where the protocol ends, or somebody has to decide whether it goes on."""
        return sum(one.most for one in self.stretches)

    @property
    def ends_in_review(self) -> bool:
        return self.stretches[-1].doses is None

    def stretch_of(self, number: int) -> Stretch:
        """The stretch to which a dose belongs, by its number from 1; the last one to the end."""
        *before, last = self.stretches
        for stretch in before:
            if number <= stretch.most:
                return stretch
            number -= stretch.most
        return last

    def may_end_before(self, number: int) -> bool:
        """Whether the dose of that number is one more than there have to be."""
        *before, last = self.stretches
        return number > sum(one.most for one in before) + last.least
