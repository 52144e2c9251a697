"""Reading many files, and saying of all of them at once what does not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from holdfast.library.refused import Refused

One = TypeVar("One")


def read_each(paths: Iterable[Path], read: Callable[[Path], One]) -> list[One]:
    """In the order of their names. Raises Refused with the problems of every file."""
    problems: list[str] = []
    found: list[One] = []
    for path in sorted(paths):
        try:
            found.append(read(path))
        except Refused as refused:
            problems.extend(refused.problems)
    if problems:
        raise Refused(problems)
    return found
