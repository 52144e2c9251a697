"""What scoring one filled-in form gives: the same fields that ``holdfast score --json`` prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from holdfast.kernel.instruments.number import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """None is *cannot tell* everywhere. ``missing`` names items by printed number, or by name on
    forms with named parts. ``prorated_exact`` is the total before rounding, where it was prorated.
    """

    instrument: str
    edition: str
    complete: bool
    scorable: bool
    total: Number | None
    scores: Mapping[str, Number | None]
    band: str | None
    flags: Mapping[str, bool | None]
    missing: tuple[int | str, ...]
    prorated: bool
    prorated_exact: Fraction | None
    rule: str
    source: str
