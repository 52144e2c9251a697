"""Forms that lose nothing: a token a form carries, and a sealed draft kept under it.

The token names the entry the form will make, the client, and the account it was given to. It is
signed, so it can be believed after the sign-in has expired; a form sent twice carries the same
entry id and stores once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from django.core import signing
from django.db import transaction
from django.db.models import QuerySet

from holdfast.circle.models import Client
from holdfast.library.known import known
from holdfast.people.reader import Reader
from holdfast.record.entry.ids import new_id
from holdfast.record.keeping.locks import locked
from holdfast.record.keeping.sealing import seal_of
from holdfast.record.models import Draft
from holdfast.record.settings import habits

SALT = "holdfast.record.form"


@dataclass(frozen=True, slots=True)
class FormToken:
    """What a form's token says. ``form`` is a fixed word for the form, no words of a person."""

    entry_id: UUID
    practice_id: UUID
    client_id: UUID
    account_id: UUID
    form: str


def new_token(reader: Reader, client: Client, form: str, entry_id: UUID | None = None) -> str:
    """A token for one form about one client; writes nothing.

    ``entry_id`` where the entry was made elsewhere, on a phone without a network.
    """
    named = entry_id or new_id()
    said = FormToken(named, client.practice_id, client.id, reader.account_id, form)
    return signing.dumps(msgspec.to_builtins(said), salt=SALT, compress=True)


def read_token(token: str) -> FormToken | None:
    """None for anything that was not given out here."""
    try:
        return msgspec.convert(signing.loads(token, salt=SALT), known(FormToken))
    except (signing.BadSignature, msgspec.ValidationError):
        return None


def entry_id_of(token: str, reader: Reader, client: Client, form: str) -> UUID | None:
    """The id of the entry a form makes; None where the token is not of this form and reader."""
    said = read_token(token)
    asked = (client.id, reader.account_id, form)
    is_ours = said is not None and (said.client_id, said.account_id, said.form) == asked
    return said.entry_id if said and is_ours else None


@contextmanager
def in_turn(client: Client) -> Iterator[None]:
    """What waits is looked at and kept again with nobody else of this client in between."""
    with transaction.atomic():
        locked(client.practice_id, client.id)
        yield


def keep(token: str, body: dict[str, Any], *, at: datetime) -> bool:
    """Keep what was written so far, sealed; later keeping replaces it. False for a false token.

    It needs no sign-in: what was sent after one expired is kept for the account the form was
    given to, and for nobody else.
    """
    said = read_token(token)
    client = _client(said) if said else None
    if said is None or client is None:
        return False
    sealed = seal_of(client).seal(msgspec.json.encode(body), "draft", said.entry_id)
    Draft.objects.update_or_create(
        practice_id=said.practice_id,
        account_id=said.account_id,
        entry_id=said.entry_id,
        defaults={"client": client, "form": said.form, "kept_at": at, "sealed": sealed},
    )
    return True


@transaction.atomic
def take(token: str, reader: Reader) -> dict[str, Any] | None:
    """What was kept, once; None where nothing is, or it is not this reader's."""
    draft = _under(token, reader)
    if draft is None:
        return None
    body = _opened(draft)
    draft.delete()
    return body


def kept(token: str, reader: Reader) -> dict[str, Any] | None:
    """What is kept under a form's token, and stays; None as for ``take``."""
    draft = _under(token, reader)
    return _opened(draft) if draft else None


def waiting(reader: Reader, client: Client) -> list[tuple[str, dict[str, Any]]]:
    """The reader's unfinished writing about a client, form and body, newest first; it stays."""
    drafts = _kept_by(reader).filter(client=client).select_related("client").order_by("-kept_at")
    return [(draft.form, _opened(draft)) for draft in drafts]


def forget_old(now: datetime) -> int:
    """Forget what nobody came back to; gives how many."""
    oldest = now - timedelta(days=habits().drafts_kept_days)
    return Draft.objects.filter(kept_at__lt=oldest).delete()[0]


def _client(said: FormToken) -> Client | None:
    clients = Client.objects.filter(practice_id=said.practice_id, erased_at__isnull=True)
    return clients.filter(id=said.client_id).first()


def _under(token: str, reader: Reader) -> Draft | None:
    said = read_token(token)
    if said is None or said.account_id != reader.account_id:
        return None
    drafts = _kept_by(reader).filter(entry_id=said.entry_id)
    return drafts.select_related("client").first()


def _kept_by(reader: Reader) -> QuerySet[Draft]:
    return Draft.objects.filter(practice_id=reader.practice_id, account_id=reader.account_id)


def _opened(draft: Draft) -> dict[str, Any]:
    written = seal_of(draft.client).unseal(draft.sealed, "draft", draft.entry_id)
    return msgspec.json.decode(written, type=dict[str, Any])
