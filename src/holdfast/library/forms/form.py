"""A form as its files write it: sections, groups of a few questions, and the questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import msgspec

Part = Literal["client", "therapist"]
Asks = Literal[
    "condition", "yes_no", "choice", "date", "number", "text", "medicines", "blood_pressure"
]


class Makes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where an answer stands in the chart; ``field`` is empty for a condition's own status.

    ``detail.x`` is the part ``x`` of a condition's detail.
    """

    kind: Literal["person", "condition", "medication", "substance", "reading", "plan"]
    code: str = ""
    substance: str = ""
    name: str = ""
    field: str = ""

    @property
    def subject(self) -> str:
        return self.code or self.substance or self.name


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One question. ``therapist`` and ``client`` are its wordings; ``why`` is for the client.

    ``details`` are asked once it was answered with a yes. ``past`` offers "not any more";
    ``ahead`` allows a day to come; ``unless`` names answers after which it is not asked;
    ``each_dose`` asks it anew for every dose.
    """

    makes: Makes
    therapist: str
    cites: str
    id: str = ""
    asks: Asks = "condition"
    part: Literal["client", "therapist", "both"] = "both"
    client: str = ""
    why: str = ""
    past: bool = False
    ahead: bool = False
    each_dose: bool = False
    whole: bool = False
    unit: str = ""
    least: float | None = None
    most: float | None = None
    choices: dict[str, str] = {}
    therapist_choices: dict[str, str] = {}
    unknown_code: str | None = None
    declined_code: str | None = None
    unless: dict[str, tuple[str, ...]] = {}
    details: tuple[Question, ...] = ()

    @property
    def key(self) -> str:
        """Its name in forms and drafts."""
        return self.id or self.makes.code

    def is_for(self, part: Part) -> bool:
        return self.part in (part, "both")

    def choices_for(self, part: Part) -> Mapping[str, str]:
        return self.choices | (self.therapist_choices if part == "therapist" else {})

    def words_for(self, part: Part) -> str:
        return self.client if part == "client" else self.therapist


class Group(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A few questions that stand together; ``gate`` asks the client about all of them first."""

    id: str
    questions: tuple[Question, ...]
    client: str = ""
    why: str = ""
    gate: bool = False
    unless: dict[str, tuple[str, ...]] = {}

    def questions_for(self, part: Part) -> tuple[Question, ...]:
        return tuple(question for question in self.questions if question.is_for(part))


class Section(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    title: str
    client_title: str
    status: Literal["draft", "reviewed"]
    review_due: date
    groups: tuple[Group, ...]
    reviewer: str | None = None
    reviewed_on: date | None = None

    def questions(self) -> Iterator[Question]:
        """Every question, each followed by its details."""
        for group in self.groups:
            for question in group.questions:
                yield question
                yield from question.details


@dataclass(frozen=True, slots=True)
class Form:
    sections: tuple[Section, ...]

    def questions(self) -> Iterator[Question]:
        for section in self.sections:
            yield from section.questions()

    def questions_for(self, part: Part) -> Iterator[Question]:
        return (question for question in self.questions() if question.is_for(part))
