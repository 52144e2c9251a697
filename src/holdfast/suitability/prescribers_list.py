"""The questions for the prescriber on one page, made only of what the client has released."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from holdfast.kernel.considerations.consideration import Consideration
from holdfast.kernel.considerations.question import Question
from holdfast.record.permissions.prescriber_view import prescribers_sight
from holdfast.record.reading.client_record import View, view_in, view_of, withheld_from
from holdfast.suitability.conversation import (
    OWN_ANSWER,
    Conversation,
    conversation_of,
    for_medical_partner,
)
from holdfast.suitability.disagreeing import Disagreement, disagreements
from holdfast.suitability.planned import Line, planned
from holdfast.suitability.settling import RISK
from holdfast.suitability.since_last_dose import PRESSING, SinceLastDose, since_last_dose
from holdfast.suitability.statements import Statement, Statements, statements_in

if TYPE_CHECKING:
    from holdfast.circle.models import Client
    from holdfast.people.reader import Reader


@dataclass(frozen=True, slots=True)
class Told:
    """A consideration with who said each thing that it stands on."""

    one: Consideration
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrescribersList:
    """``pressing`` comes first, and is no question; ``to_weigh`` waits for an answer, ``answered``
    has one; ``unknown`` nobody here can say, with ``more`` behind it.

    ``withheld`` are categories that were not released; with ``is_released`` False nothing was.
    """

    born_in: int | None
    has_coming_dose: bool
    pressing: tuple[Told, ...]
    since: SinceLastDose | None
    disagreements: tuple[Disagreement, ...]
    to_weigh: tuple[Told, ...]
    unknown: tuple[Question, ...]
    more: tuple[Question, ...]
    answered: tuple[Told, ...]
    plan: tuple[Line, ...]
    withheld: tuple[str, ...]
    content_version: str
    is_released: bool

    @property
    def keys(self) -> list[str]:
        """What the list asks about."""
        weighed = [told.one.finding.key for told in self.to_weigh]
        return [*weighed, *(gap.key for one in self.unknown for gap in one.waiting)]


def list_for(client: Client, reader: Reader, at: datetime) -> PrescribersList:
    """``reader`` is the therapist: what they know is not called unknown for not being released."""
    view = view_in(prescribers_sight(client, at), client, show_all=True)
    whole = view_of(client, reader, at, show_all=True)
    statements = statements_in(view)
    present = for_medical_partner(view).present
    weighed = [one for one in present if _is_theirs(one, view)]
    unknown = _asked_of_them(conversation_of(whole), view)
    at_once = view.content.policy.open_cannot_tell
    pressing = _told((one for one in present if _presses(one, view)), statements)
    disagreeing = disagreements(view, whole, statements)
    shown = [*(one.statements for one in pressing), *(one.statements for one in disagreeing)]
    return PrescribersList(
        born_in=_born_in(view),
        has_coming_dose=view.scene.planned_dose() is not None,
        pressing=pressing,
        since=since_last_dose(
            view, statements, elsewhere={one.entry for some in shown for one in some}
        ),
        disagreements=disagreeing,
        to_weigh=_told((one for one in weighed if one.standing != "answered"), statements),
        unknown=unknown[:at_once],
        more=unknown[at_once:],
        answered=_told((one for one in weighed if one.standing == "answered"), statements),
        plan=tuple(planned(view.scene)),
        withheld=withheld_from(view.sight),
        content_version=view.content.version,
        is_released=_is_anything_open(view),
    )


def _told(found: Iterable[Consideration], statements: Statements) -> tuple[Told, ...]:
    return tuple(Told(one, statements.behind(one.finding)) for one in found)


def _born_in(view: View) -> int | None:
    """The year is enough to know that two papers are of one person."""
    entry = view.chart.latest("person", "born")
    return entry.body.born.year if entry else None


def _is_theirs(one: Consideration, view: View) -> bool:
    """Whether an answer of the prescriber is one to it."""
    return one.finding.id.startswith(view.content.policy.clearable_prefixes)


def _presses(one: Consideration, view: View) -> bool:
    """A risk at any time; of the rest that is not theirs to weigh, what is of now or today."""
    finding = one.finding
    if finding.id.startswith(RISK):
        return True
    is_said_elsewhere = _is_theirs(one, view) or finding.id.startswith("chart.")
    return finding.urgency in PRESSING and not is_said_elsewhere


def _asked_of_them(own: Conversation, view: View) -> tuple[Question, ...]:
    """What nobody here knows, and asking for which tells nothing that was not released.

    What they were given stays first until it is answered: the list is then still the same.
    """
    every = sorted((*own.questions, *own.being_asked), key=lambda one: not _is_with_them(one))
    return tuple(one for one in every if _is_for_them(one, view) and _tells_nothing(one, view))


def _is_with_them(question: Question) -> bool:
    return question.is_being_asked and question.asked is not None and question.asked.of == "medical"


def _is_for_them(question: Question, view: View) -> bool:
    """Whether more than the very answer waits for it."""
    clearable = view.content.policy.clearable_prefixes
    return any(g.id.startswith(clearable) and g.id != OWN_ANSWER for g in question.waiting)


def _tells_nothing(question: Question, view: View) -> bool:
    facts = (because.entry for gap in question.waiting for because in gap.why)
    return all(view.find(entry) for entry in facts)


def _is_anything_open(view: View) -> bool:
    return any(view.sight.opens(kind) for kind in ("condition", "medication", "plan", "reading"))
