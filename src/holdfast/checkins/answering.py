"""A check-in or an instrument on its way; what an answer raises does not wait for the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from holdfast.checkins.given import Given, asked_now, is_of_risk
from holdfast.checkins.sheets import Asked, Sheet
from holdfast.checkins.story import story_of
from holdfast.people.reader import Reader
from holdfast.questions import keeping
from holdfast.questions.gate import Gated
from holdfast.record.appending import drafts

if TYPE_CHECKING:
    from holdfast.circle.models import Client


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering(Gated[Asked]):
    """Answers are codes or words; None where one would rather not say.

    ``anchor`` is the moment of the cadence it was begun for; ``has_read`` that the client has read
    who looks and when; ``sent`` are the entries it made already, each in place of the one before.
    ``is_finished``: its entries stand, and nothing of it waits any more. ``answered_at`` is said of
    a form that had to wait for a network; every other one is of the moment it comes in.
    """

    kept_beside: ClassVar[tuple[str, ...]] = ("anchor", "has_read", "sent")

    sheet: Sheet
    anchor: str | None = None
    sent: Sequence[str] = ()
    is_finished: bool = False
    answered_at: datetime | None = None

    @property
    def pages(self) -> list[Asked]:
        return asked_now(self.sheet, self.given, self.anchor)

    @property
    def answered(self) -> Given:
        """Without those whose words were changed since and wait to be sent."""
        return {key: answer for key, answer in self.given.items() if key not in self.typed}

    @property
    def is_of_risk(self) -> bool:
        return is_of_risk(self.sheet, self.given)

    @property
    def is_done(self) -> bool:
        """All was asked; or what was said of risk should not wait behind other questions."""
        left = [one for one in self.pages if one.key not in self.given]
        return not left or (self.is_of_risk and not any(one.is_of_risk for one in left))

    def is_behind(self, page: Asked) -> bool:
        """Before the first question of risk the client reads who looks."""
        return page.is_of_risk

    def as_it_stands(self) -> Answering:
        now = under(self.token, self.sheet, self.client, self.reader, anchor=self.anchor)
        return now or self


def begun(sheet: Sheet, client: Client, reader: Reader, *, anchor: str | None = None) -> Answering:
    return keeping.begun(_new(sheet, client, reader, anchor))


def named(entry_id: UUID, sheet: Sheet, client: Client, reader: Reader) -> Answering:
    """A form whose entry was named elsewhere, on a phone without a network; writes nothing."""
    new = _new(sheet, client, reader, None)
    return replace(new, token=drafts.new_token(reader, client, new.name, entry_id))


def under(
    token: str, sheet: Sheet, client: Client, reader: Reader, *, anchor: str | None = None
) -> Answering | None:
    """The form that carries this token, finished or not; None where the token is not of this form
    and reader."""
    found = keeping.under(token, _new(sheet, client, reader, anchor))
    return found if found is None or found.is_begun else _as_told(found)


def with_typed(answering: Answering, key: str, words: str, *, at: datetime) -> Answering:
    """Words on their way; those that were answered with meanwhile do not wait once more."""
    with keeping.in_turn(answering) as now:
        if words == now.typed.get(key, now.given.get(key) or ""):
            return now
        return keeping.keep(now.with_typed(key, words), at=at)


def with_given(
    answering: Answering, key: str, answer: int | str | None, *, at: datetime
) -> Answering:
    """One more answer, kept while the form is unfinished. Call it in turn."""
    now = answering.with_given(key, {key: answer})
    return now if now.is_finished else keeping.keep(now, at=at)


def with_sent(answering: Answering, sent: tuple[str, ...], *, at: datetime) -> Answering:
    """Its entries stand; of a form that is done only words that were written meanwhile wait."""
    with keeping.in_turn(answering) as now:
        if answering.is_done and not now.typed:
            keeping.put_away(answering)
            return replace(answering, sent=sent)
        return keeping.keep(replace(now, sent=sent), at=at)


def _new(sheet: Sheet, client: Client, reader: Reader, anchor: str | None) -> Answering:
    name = f"{sheet.kind}:{sheet.id}"
    return Answering(name=name, sheet=sheet, client=client, reader=reader, anchor=anchor)


def _as_told(new: Answering) -> Answering:
    """With what the record holds of it, where it was sent."""
    story = story_of(keeping.form_id(new), new.sheet, new.client, new.reader)
    return replace(new, given=story.given, sent=story.sent, is_finished=True) if story else new
