"""The short check-in: questions of our own, which nobody adds up to a score."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Shape = Literal["scale", "choice", "words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    code: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInQuestion:
    """``key`` is a field of the ``check_in`` entry. A scale has ``choices`` or a ``span``.

    ``lowest`` and ``highest`` say what the ends of a scale mean. It is ``not_asked_at`` the moments
    of the cadence named there, by their ``because``.
    """

    key: str
    shape: Shape
    text: str
    hint: str = ""
    span: tuple[int, int] | None = None
    choices: tuple[Choice, ...] = ()
    lowest: str = ""
    highest: str = ""
    left_unsaid: str = ""
    not_asked_at: tuple[str, ...] = ()

    @property
    def options(self) -> tuple[Choice, ...]:
        if self.span is None:
            return self.choices
        lowest, highest = self.span
        return tuple(Choice(code=code, label=str(code)) for code in range(lowest, highest + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInForm:
    """``id`` is what the cadence calls it; ``notice`` says that it is no tested measure."""

    id: str
    title: str
    language: str
    status: str
    reviewer: str | None
    reviewed_on: date | None
    review_due: date
    evidence: str
    source: str
    locator: str
    notice: str
    questions: tuple[CheckInQuestion, ...]
