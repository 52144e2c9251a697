"""How long what was told may be relied on before somebody asks again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made_with


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfLife:
    """One kind of fact, asked anew ``days`` after it was last told or confirmed.

    ``field`` and ``subject`` limit it to a part of the kind, ``where`` to what its fields say.
    ``as_one``: the facts were taken in one go, so the newest speaks for all. ``each_dose``: what
    was told before the last dose does not do for the next. ``not_asked_of`` are recorded sexes,
    and from the birthday of ``not_asked_from_years`` on it does not grow old.
    """

    id: str
    title: str
    kind: str
    days: float
    because: str
    source: str
    locator: str
    evidence: str
    rows: tuple[str, ...] = ()
    field: str = ""
    subject: str = ""
    where: Mapping[str, tuple[str | bool, ...]] = made_with(default_factory=dict)
    as_one: bool = False
    each_dose: bool = False
    not_asked_of: tuple[str, ...] = ()
    not_asked_from_years: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfLives:
    """content/shelf-lives.yaml. After ``gap_days`` between two doses everything is asked anew.

    ``lasting`` gives, by kind of entry, why it does not grow old.
    """

    lives: tuple[ShelfLife, ...]
    gap_days: float
    lasting: Mapping[str, str]
