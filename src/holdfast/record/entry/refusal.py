"""Why an entry was not stored, in sentences for the person who wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """``field`` is a body field, or ``id``, ``kind``, ``at``, ``label``, ``replaces``, or empty.

    ``place`` is the entry's place in what was handed in, from 0.
    """

    field: str
    sentence: str
    place: int = 0


class Refused(Exception):
    """Nothing was stored. Holds no word of what was written."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.sentence for problem in self.problems))

    @property
    def field(self) -> str:
        return self.problems[0].field

    @property
    def sentence(self) -> str:
        return self.problems[0].sentence


def refuse(field: str, sentence: str, place: int = 0) -> Refused:
    return Refused([Problem(field, sentence, place)])
