"""What a client can answer alone, as questions for a screen, whatever entry it makes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from holdfast.circle.remote_questions import remote_risk_questions_allowed
from holdfast.kernel.content.check_in_form import CheckInForm, CheckInQuestion, Shape
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.flag import SafetyItem
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.rule import Rule
from holdfast.kernel.instruments.wording import is_worded
from holdfast.library import instruments, own_forms
from holdfast.library.once import once
from holdfast.people.attested_forms import attested_form, attested_forms

if TYPE_CHECKING:
    from holdfast.circle.models import Client
    from holdfast.people.models import Practice

REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question. ``refused_as`` is the form's own code for a refusal, where it has one.

    ``risk_from`` is the code from which an answer must reach a person; such a question left unsaid
    must as well. ``own`` is the question as content has it, where it is one of our own.
    """

    key: str
    number: int
    text: str
    choices: tuple[tuple[int, str], ...] = ()
    shape: Shape = "choice"
    instructions: str = ""
    hint: str = ""
    lowest: str = ""
    highest: str = ""
    left_unsaid: str = ""
    refused_as: int | None = None
    risk_from: int | None = None
    asked_when: Rule | None = None
    not_asked_at: tuple[str, ...] = ()
    own: CheckInQuestion | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        return (self.key,)

    @property
    def codes(self) -> tuple[int, ...]:
        return tuple(code for code, _label in self.choices)

    @property
    def is_of_risk(self) -> bool:
        return self.risk_from is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """``name`` is what the client's page calls it; ``notice`` says whose questions they are.

    ``follow_up`` names the form to offer after a risk answer. ``is_named``: kept by its
    questions' names, not in their order.
    """

    id: str
    kind: str
    name: str
    notice: str
    asked: tuple[Asked, ...]
    edition: str = ""
    follow_up: str | None = None
    is_own: bool = False
    is_named: bool = False

    @property
    def asks_of_risk(self) -> bool:
        return any(question.is_of_risk for question in self.asked)

    def question(self, key: str | None) -> Asked | None:
        return next((question for question in self.asked if question.key == key), None)


def sheet_for(slug: str, practice: Practice) -> Sheet | None:
    """A form that a client of this practice can fill in alone; None for every other."""
    own = own_forms.check_ins().get(slug)
    if own is not None:
        return _of_own(own) if "client" in own.asked_of else None
    form = _worded(slug, practice)
    return _of(form, practice) if form else None


def check_in() -> Sheet:
    return _of_own(own_forms.check_in())


def offered(client: Client) -> list[Sheet]:
    """What a client may fill in at any time beside the check-in: our own forms, and those that the
    practice has put into use."""
    own = [slug for slug in own_forms.check_ins() if slug != own_forms.check_in().id]
    in_use = [slug for slug in attested_forms(client.practice) if slug not in follow_ups()]
    found = (sheet_for(slug, client.practice) for slug in [*own, *in_use])
    return sorted(
        (sheet for sheet in found if sheet and is_open(sheet, client)),
        key=lambda sheet: sheet.name,
    )


@once
def follow_ups() -> frozenset[str]:
    """The forms that are only ever answered after another."""
    known = own_forms.own_forms()
    after = (one for slug in known.names for one in instruments.load(slug).safety_items)
    return frozenset(one.offer for one in after if one.offer) | set(known.in_place_of.values())


def is_open(sheet: Sheet, client: Client) -> bool:
    """A form that asks about risk stays closed until somebody would learn of the answer."""
    return not sheet.asks_of_risk or remote_risk_questions_allowed(client.practice, client)


def seconds_for(questions: int) -> int:
    """About how long so many questions take, to the nearest ten seconds."""
    seconds = questions * own_forms.own_forms().seconds_a_question
    return max(10, round(seconds / 10) * 10)


def _worded(slug: str, practice: Practice) -> Definition | None:
    """A form whose words we ship and that is asked here, or one that the practice put into use."""
    is_asked = slug in own_forms.own_forms().names
    if is_asked and is_worded(instruments.load(slug)):
        return instruments.load(slug)
    return attested_form(slug, practice)


def _of(form: Definition, practice: Practice) -> Sheet:
    safety = {one.item: one for one in form.safety_items}
    return Sheet(
        id=form.id,
        kind="answers",
        name=own_forms.own_forms().names.get(form.id, form.title),
        notice=form.licence.notice,
        asked=tuple(_item(item, form, safety.get(item.key)) for item in form.items),
        edition=form.edition,
        follow_up=_follow_up(form.safety_items, practice),
        is_named=form.is_named,
    )


def _of_own(form: CheckInForm) -> Sheet:
    return Sheet(
        id=form.id,
        kind=form.kind,
        name=form.title,
        notice=form.notice,
        asked=tuple(_own(number, one, form) for number, one in enumerate(form.questions, 1)),
        edition=form.edition,
        is_own=True,
        is_named=True,
    )


def _item(item: Item, form: Definition, safety: SafetyItem | None) -> Asked:
    refused = next((one.code for one in item.options if REFUSED in one.words), None)
    labels = ((one.code, one.label) for one in item.options if one.code != refused)
    has_stem = item.is_scored and form.recall.days is not None
    return Asked(
        key=item.key,
        number=item.number,
        text=item.text,
        choices=tuple(labels),
        instructions=form.instructions if has_stem else "",
        refused_as=refused,
        risk_from=safety.positive_from if safety else None,
        asked_when=item.asked_when,
    )


def _own(number: int, question: CheckInQuestion, form: CheckInForm) -> Asked:
    return Asked(
        key=question.key,
        number=number,
        text=question.text,
        choices=tuple((one.code, one.label) for one in question.options),
        shape=question.shape,
        instructions=form.instructions if number == 1 else "",
        hint=question.hint,
        lowest=question.lowest,
        highest=question.highest,
        left_unsaid=question.left_unsaid,
        not_asked_at=question.not_asked_at,
        own=question,
    )


def _follow_up(safety_items: Iterable[SafetyItem], practice: Practice) -> str | None:
    """The form to offer next: the one that takes its place here, or itself, where it is worded."""
    instead = own_forms.own_forms().in_place_of
    for one in safety_items:
        for slug in (instead.get(one.offer or ""), one.offer):
            if slug and _worded(slug, practice):
                return slug
    return None
