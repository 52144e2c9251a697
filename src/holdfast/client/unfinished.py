"""What a professional has begun to write and not sent: a sealed draft of theirs, in any window.

Two windows of one form never write over each other: a window takes the place of the draft it was
opened from only while that is as it was; else both wait, and both can be opened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext as _

from holdfast.people.reader import Reader
from holdfast.questions.form_token import form_id_sent, token_sent
from holdfast.record import new_id
from holdfast.record.appending import drafts

if TYPE_CHECKING:
    from holdfast.circle.models import Client

NOT_WRITTEN = ("csrfmiddlewaretoken", "token", "opened", "keep")
TICKED_AT_FIRST = "about"
MOST_LETTERS = 40_000
MOST_FIELDS = 40


@dataclass(frozen=True, slots=True)
class Unfinished:
    """``version`` changes each time it is kept; ``fields`` are as they were typed."""

    token: str
    version: str
    fields: Mapping[str, str]


def sent_before() -> str:
    """For a page that was sent, changed by going back, and is sent once more."""
    return _(
        "This page was sent before, and says something else now. Nothing is lost: send it once "
        "more to keep what stands here as well."
    )


def unfinished(reader: Reader, client: Client, form: str) -> list[Unfinished]:
    """The newest first."""
    return list(_waiting(reader, client, form))


def written_in(request: HttpRequest) -> dict[str, str]:
    """By name as it was typed; what was ticked more than once of one name, with spaces between."""
    names = [name for name in request.POST if name not in NOT_WRITTEN][:MOST_FIELDS]
    return {name: " ".join(request.POST.getlist(name))[:MOST_LETTERS] for name in names}


def keep(request: HttpRequest, reader: Reader, client: Client, form: str, *, at: datetime) -> None:
    """Nothing where nothing is written; what was emptied again no longer waits."""
    token, fields = token_sent(request), written_in(request)
    if form_id_sent(request, client, form) is None:
        return
    with drafts.in_turn(client):
        _take_what_was_opened(request, reader, client, form)
        if any(words.strip() for name, words in fields.items() if name != TICKED_AT_FIRST):
            body = {"token": token, "version": new_id().hex, "fields": fields}
            drafts.keep(token, body, at=at)
        else:
            drafts.take(token, reader)


def chosen(begun: Sequence[Unfinished], asked: str) -> Unfinished | None:
    """The one whose version was asked for, or else the newest."""
    return next((one for one in begun if one.version == asked), begun[0] if begun else None)


def put_away(request: HttpRequest, reader: Reader, client: Client, form: str) -> None:
    """Once it is in the record. What another window has changed since still waits."""
    with drafts.in_turn(client):
        _take_what_was_opened(request, reader, client, form)
        drafts.take(token_sent(request), reader)


def _take_what_was_opened(request: HttpRequest, reader: Reader, client: Client, form: str) -> None:
    opened = request.POST.get("opened", "")
    for one in _waiting(reader, client, form):
        if opened and one.version == opened:
            drafts.take(one.token, reader)


def _waiting(reader: Reader, client: Client, form: str) -> Iterator[Unfinished]:
    for name, body in drafts.waiting(reader, client):
        if name == form and "fields" in body:
            yield Unfinished(body["token"], body["version"], body["fields"])
