"""A check-in that was answered on a phone without a network, on its way into the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from holdfast.checkins import sheets
from holdfast.checkins.answering import Answering, named
from holdfast.checkins.due import anchor_of
from holdfast.checkins.kept_questions import kept_questions
from holdfast.checkins.said import said
from holdfast.checkins.sending import with_whole
from holdfast.people.reader import Reader
from holdfast.record import Problem, Refused

if TYPE_CHECKING:
    from holdfast.circle.models import Client

Pressed = Mapping[str, str]
"""By a question's key what its button or field would have sent."""


def take_in(
    client: Client,
    reader: Reader,
    entry_id: UUID,
    pressed: Pressed,
    *,
    answered_at: datetime,
    at: datetime,
) -> Answering:
    """Stored once, however often it comes, and all that it raises with it.

    Raises ``record.Refused`` for what is no answer to the questions as they are asked now.
    """
    answering = replace(
        named(entry_id, sheets.check_in(), client, reader),
        given=_heard(pressed),
        anchor=anchor_of(client, reader, answered_at),
        answered_at=answered_at,
    )
    with_whole(answering, at=at)
    return answering


def _heard(pressed: Pressed) -> dict[str, int | str | None]:
    """What was not asked without a network, or left out, is left unsaid."""
    given: dict[str, int | str | None] = {one.key: None for one in sheets.check_in().asked}
    asked = {one.key: one for one in kept_questions()}
    for key, answer in pressed.items():
        heard = said(asked[key], {"answer": answer}) if key in asked else None
        if heard is None:
            sentence = _("It does not fit the questions as they are asked now.")
            raise Refused([Problem("", sentence)])
        given[key] = heard.answer
    return given
