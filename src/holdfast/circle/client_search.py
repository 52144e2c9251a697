"""Finding a client by name or code, among those whose charts the reader may open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.circle.models import Client
from holdfast.circle.openable_clients import openable
from holdfast.circle.registry import find_by_code, named
from holdfast.people.models import Role
from holdfast.people.practices import practice_of
from holdfast.people.reader import Reader

MOST_SHOWN = 20
LONGEST_TYPED = 120


@dataclass(frozen=True, slots=True)
class Found:
    """``clients`` by name. ``behind_glass``: a client of the practice outside the reader's circles,
    named by their exact code; only the code may be shown."""

    clients: tuple[Client, ...] = ()
    behind_glass: Client | None = None
    has_more: bool = False


def find(reader: Reader, typed: str, at: datetime) -> Found:
    """Nobody for an empty search; ``has_more`` when not all who fit are given."""
    typed = typed.strip()[:LONGEST_TYPED]
    if not typed:
        return Found()
    mine = openable(reader, at)
    if of_code := mine.filter(code=typed.upper()).first():
        return Found((of_code,))
    fitting = list(named(mine, reader.practice_id, typed).order_by("code")[: MOST_SHOWN + 1])
    shown = sorted(fitting[:MOST_SHOWN], key=lambda client: (client.name.casefold(), client.code))
    return Found(tuple(shown), _behind_glass(reader, typed), len(fitting) > MOST_SHOWN)


def _behind_glass(reader: Reader, typed: str) -> Client | None:
    """Asked only when the code is not one of the reader's own clients."""
    return find_by_code(practice_of(reader), typed) if reader.role == Role.THERAPIST else None
