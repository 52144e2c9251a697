"""Questions of our own, which nobody adds up to a score."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Shape = Literal["scale", "choice", "words"]
AskedOf = Literal["client", "therapist"]
Severity = Literal["mild", "moderate", "severe"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """``severity`` is what the sign of the question is then recorded with."""

    code: int
    label: str
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What an answer of ``from_code`` or more says: a reaction, or a condition that is present."""

    kind: Literal["reaction", "condition"]
    code: str
    from_code: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInQuestion:
    """``key`` names the answer. A scale has ``choices`` or a ``span``.

    ``lowest`` and ``highest`` say what the ends of a scale mean. It is ``not_asked_at`` the moments
    of the cadence named there, by their ``because``. What ``needs_network`` is not asked where
    nobody can hear of the answer yet. Words are kept as an entry of the client's own story, of the
    kind that ``keeps_as`` names.
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
    needs_network: bool = False
    sign: Sign | None = None
    keeps_as: str | None = None

    @property
    def options(self) -> tuple[Choice, ...]:
        if self.span is None:
            return self.choices
        lowest, highest = self.span
        return tuple(Choice(code=code, label=str(code)) for code in range(lowest, highest + 1))

    def sign_of(self, answer: object) -> tuple[Sign, Severity | None] | None:
        """The sign that an answer is, and how severe; None where it is none."""
        if self.sign is None or not isinstance(answer, int) or answer < self.sign.from_code:
            return None
        return self.sign, next((one.severity for one in self.options if one.code == answer), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInForm:
    """``id`` is what the cadence calls it; ``notice`` says that it is no tested measure.

    It makes an entry of ``kind``: ``check_in``, whose fields its keys name, or ``answers`` by key.
    """

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
    kind: Literal["check_in", "answers"] = "check_in"
    asked_of: tuple[AskedOf, ...] = ("client",)
    rows: tuple[str, ...] = ()
    instructions: str = ""

    @property
    def edition(self) -> str:
        """What is stored with the answers, so that a later wording is told from this one."""
        return f"{self.title}, own questions, {self.status}, {self.review_due.isoformat()}"

    def question(self, key: str) -> CheckInQuestion | None:
        return next((one for one in self.questions if one.key == key), None)
