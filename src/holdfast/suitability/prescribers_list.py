"""The questions for the prescriber on one page, made only of what the client has released."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from holdfast.kernel.considerations.consideration import Consideration
from holdfast.kernel.considerations.question import Question
from holdfast.record.prescribers_sight import prescribers_sight
from holdfast.record.viewing import View, view_in, view_of, withheld_from
from holdfast.suitability.conversation import (
    OWN_ANSWER,
    Conversation,
    conversation_of,
    for_medical_partner,
)
from holdfast.suitability.planned import Line, planned

if TYPE_CHECKING:
    from holdfast.circle.models import Client
    from holdfast.people.reader import Reader


@dataclass(frozen=True, slots=True)
class PrescribersList:
    """``to_weigh`` waits for an answer, ``answered`` has one; ``unknown`` nobody here can say.

    ``withheld`` are categories that were not released; with ``is_released`` False nothing was.
    """

    to_weigh: tuple[Consideration, ...]
    unknown: tuple[Question, ...]
    answered: tuple[Consideration, ...]
    plan: tuple[Line, ...]
    withheld: tuple[str, ...]
    content_version: str
    is_released: bool

    @property
    def keys(self) -> list[str]:
        """What the list asks about."""
        weighed = [one.finding.key for one in self.to_weigh]
        return [*weighed, *(gap.key for one in self.unknown for gap in one.waiting)]


def list_for(client: Client, reader: Reader, at: datetime) -> PrescribersList:
    """``reader`` is the therapist: what they know is not called unknown for not being released."""
    view = view_in(prescribers_sight(client, at), client, show_all=True)
    own = conversation_of(view_of(client, reader, at, show_all=True))
    found = for_medical_partner(view)
    clearable = view.content.policy.clearable_prefixes
    present = [one for one in found.present if one.finding.id.startswith(clearable)]
    return PrescribersList(
        to_weigh=tuple(one for one in present if one.standing != "answered"),
        unknown=_asked_of_them(own, view),
        answered=tuple(one for one in present if one.standing == "answered"),
        plan=tuple(planned(view.chart)),
        withheld=withheld_from(view.sight),
        content_version=view.content.version,
        is_released=_is_anything_open(view),
    )


def _asked_of_them(own: Conversation, view: View) -> tuple[Question, ...]:
    """What nobody here knows, and asking for which tells nothing that was not released."""
    every = (*own.questions, *own.being_asked)
    return tuple(one for one in every if _is_for_them(one, view) and _tells_nothing(one, view))


def _is_for_them(question: Question, view: View) -> bool:
    """Whether more than the very answer waits for it."""
    clearable = view.content.policy.clearable_prefixes
    return any(g.id.startswith(clearable) and g.id != OWN_ANSWER for g in question.waiting)


def _tells_nothing(question: Question, view: View) -> bool:
    facts = (because.entry for gap in question.waiting for because in gap.why)
    return all(view.find(entry) for entry in facts)


def _is_anything_open(view: View) -> bool:
    return any(view.sight.opens(kind) for kind in ("condition", "medication", "plan", "reading"))
