"""What is read once a process, by one thread while the others wait for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

# One lock for all of it: what is read asks for more, and two locks taken crosswise never end.
LOCK = RLock()
_OF_NO_CHOICE: list[Callable[[], object]] = []


def once(read: Callable[P, T]) -> Callable[P, T]:
    """``read`` runs once for what it is given, however many threads ask at the same moment."""
    kept: dict[object, T] = {}

    @wraps(read)
    def read_once(*given: P.args, **named: P.kwargs) -> T:
        asked = (given, tuple(sorted(named.items())))
        if asked not in kept:
            with LOCK:
                if asked not in kept:
                    kept[asked] = read(*given, **named)
        return kept[asked]

    if not read.__code__.co_argcount:
        _OF_NO_CHOICE.append(read_once)
    return read_once


def read_all() -> None:
    """All that is read without being told which, as far as its modules have been imported."""
    for read in list(_OF_NO_CHOICE):
        read()
