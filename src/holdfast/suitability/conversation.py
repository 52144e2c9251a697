"""The considerations as a conversation: what is so, what to ask next, what is asked already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.considerations.complete import is_complete
from holdfast.kernel.considerations.consideration import Consideration
from holdfast.kernel.considerations.considering import considerations
from holdfast.kernel.considerations.question import Question, questions
from holdfast.record.reading.client_record import View

OWN_ANSWER = "suitability.clearance_open"  # to the medical partner it is the form beside it


@dataclass(frozen=True, slots=True)
class Conversation:
    """``questions`` are what nobody is being asked yet, the best next one first; as many as
    ``at_once`` stand open, for one call asks no more.

    ``absent`` are answers; ``not_yet`` rests on none, as a dose nobody has planned.
    """

    present: tuple[Consideration, ...]
    questions: tuple[Question, ...]
    being_asked: tuple[Question, ...]
    absent: tuple[Finding, ...]
    not_yet: tuple[Finding, ...]
    at_once: int
    is_complete: bool

    @property
    def after_next(self) -> tuple[Question, ...]:
        """What stands open below the one to ask next."""
        return self.questions[1 : self.at_once]

    @property
    def open_ones(self) -> tuple[Question, ...]:
        return self.questions[: self.at_once]

    @property
    def folded(self) -> tuple[Question, ...]:
        return self.questions[self.at_once :]

    def find(self, key: str) -> Question | None:
        """The question that a finding waits for."""
        every = (*self.questions, *self.being_asked)
        return next((one for one in every if any(g.key == key for g in one.waiting)), None)


def conversation_of(view: View) -> Conversation:
    """Of a view that shows all."""
    scene = view.scene
    found = considerations(view.briefing, scene)
    asked = questions(view.briefing, found, scene)
    absent = [one for one in found if one.finding.state == "absent"]
    return Conversation(
        present=tuple(one for one in found if one.finding.state == "present"),
        questions=tuple(one for one in asked if not one.is_being_asked),
        being_asked=tuple(one for one in asked if one.is_being_asked),
        absent=tuple(one.finding for one in absent if _is_an_answer(one)),
        not_yet=tuple(one.finding for one in absent if one.standing == "not_yet"),
        at_once=view.content.policy.open_cannot_tell,
        is_complete=is_complete(found, scene),
    )


def before_an_answer(view: View) -> Conversation:
    """With all that is so, whatever it is about: a sign after a dose weighs on the next one too."""
    found = conversation_of(view)
    known = {one.finding.key: one for one in found.present}
    present = [one for one in view.briefing.findings if one.state == "present"]
    return replace(found, present=tuple(_standing_of(one, known) for one in present))


def for_medical_partner(view: View) -> Conversation:
    """Without what a therapist is asked to consider, and without the reader's own answer."""
    found = before_an_answer(view)
    return replace(
        found,
        present=tuple(_without_advice(one) for one in _not_own(found.present)),
        questions=tuple(one for one in found.questions if not _is_of_own_answer(one)),
        being_asked=tuple(one for one in found.being_asked if not _is_of_own_answer(one)),
    )


def _is_an_answer(one: Consideration) -> bool:
    """What casts doubt on the chart is no consideration of its own once it is not so."""
    return one.standing == "absent" and not one.finding.id.startswith("chart.")


def _standing_of(finding: Finding, known: dict[str, Consideration]) -> Consideration:
    return known.get(finding.key) or Consideration(finding=finding, standing="present")


def _not_own(present: Sequence[Consideration]) -> Sequence[Consideration]:
    return [one for one in present if one.finding.id != OWN_ANSWER]


def _is_of_own_answer(question: Question) -> bool:
    return all(gap.id == OWN_ANSWER for gap in question.waiting)


def _without_advice(one: Consideration) -> Consideration:
    return replace(one, finding=replace(one.finding, consider=(), tell=()))
