"""Forms that lose nothing: a token a form carries, and a sealed draft kept under it.

The token names the entry the form will make, the client, and the account it was given to. It is
signed, so it can be believed after the sign-in has expired; a form sent twice carries the same
entry id and stores once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from django.core import signing
from django.db import transaction

from holdfast.circle.models import Client
from holdfast.library.known import known
from holdfast.people.reader import Reader
from holdfast.record.habits import habits
from holdfast.record.ids import new_id
from holdfast.record.models import Draft
from holdfast.record.sealing import seal_of

SALT = "holdfast.record.form"


@dataclass(frozen=True, slots=True)
class FormToken:
    """What a form's token says. ``form`` is a fixed word for the form, no words of a person."""

    entry_id: UUID
    practice_id: UUID
    client_id: UUID
    account_id: UUID
    form: str


def new_token(reader: Reader, client: Client, form: str) -> str:
    """A token for one form about one client; writes nothing."""
    said = FormToken(new_id(), client.practice_id, client.id, reader.account_id, form)
    return signing.dumps(msgspec.to_builtins(said), salt=SALT, compress=True)


def read_token(token: str) -> FormToken | None:
    """None for anything that was not given out here."""
    try:
        return msgspec.convert(signing.loads(token, salt=SALT), known(FormToken))
    except (signing.BadSignature, msgspec.ValidationError):
        return None


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
    said = read_token(token)
    if said is None or said.account_id != reader.account_id:
        return None
    draft = _kept_by(reader).filter(entry_id=said.entry_id).select_related("client").first()
    if draft is None:
        return None
    body = _opened(draft)
    draft.delete()
    return body


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


def _kept_by(reader: Reader) -> Any:
    return Draft.objects.filter(practice_id=reader.practice_id, account_id=reader.account_id)


def _opened(draft: Draft) -> dict[str, Any]:
    written = seal_of(draft.client).unseal(draft.sealed, "draft", draft.entry_id)
    return msgspec.json.decode(written, type=dict[str, Any])
