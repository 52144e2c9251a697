"""The token of a form, as its page carries it and a press sends it back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpRequest

from holdfast.people.policy import reader_required
from holdfast.record.appending import drafts

if TYPE_CHECKING:
    from holdfast.circle.models import Client


def token_sent(request: HttpRequest) -> str:
    return request.POST.get("token", "")


def form_id_sent(request: HttpRequest, client: Client, form: str) -> UUID | None:
    """The id of the first entry this form makes; None where it was not given to this reader."""
    return drafts.entry_id_of(token_sent(request), reader_required(request), client, form)


def new_token(request: HttpRequest, client: Client, form: str) -> str:
    return drafts.new_token(reader_required(request), client, form)


def token_again(request: HttpRequest, client: Client, form: str, *, is_anew: bool = False) -> str:
    """The token it was sent with, so that sent once more it makes the same entry; a new one where
    none was sent, or another entry is to be made (``is_anew``)."""
    sent = "" if is_anew else token_sent(request)
    return sent or new_token(request, client, form)
