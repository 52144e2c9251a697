"""What is expected and what is alarming, from the first hours to the months after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from holdfast.kernel.course.cited import Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientWords:
    expected: str
    alarming: str
    consider: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """From ``from_hours`` after the start of a dose and before ``to_hours``; None is open.

    ``moves`` names the edge that follows the route: the one at which its acute time is over.
    """

    id: str
    rows: tuple[str, ...]
    title: str
    from_hours: float
    to_hours: float | None
    expected: tuple[str, ...]
    alarming: tuple[str, ...]
    consider: str
    client: ClientWords
    cited: tuple[Cited, ...]
    moves: Literal["end", "start"] | None = None
