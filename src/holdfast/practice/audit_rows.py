"""Rows of the audit in words: professionals by name, clients by their code and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.circle.codes import codes_of, codes_of_accounts
from holdfast.practice.audit_words import in_words, of_whom

if TYPE_CHECKING:
    from holdfast.audit.models import AuditEvent

AN_ID = re.compile(r"\s*\b(?P<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\b")
ROLES: dict[str, str | Promise] = {
    "therapist": gettext_lazy("Therapist"),
    "client": gettext_lazy("Client"),
    "medical": gettext_lazy("Medical partner"),
    "administrator": gettext_lazy("Practice administrator"),
    "server": gettext_lazy("Whoever looks after the server"),
}
Names = Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class Row:
    """``what`` is in words, with whom it was done to; an id that is nobody's here is left out."""

    at: datetime
    who: str
    role: str
    verb: str
    what: str
    client: str


def rows_of(events: Sequence[AuditEvent], practice_id: UUID, names: Names) -> list[Row]:
    """``names`` are those of professionals, by account."""
    codes = codes_of(practice_id, {one.client_id for one in events if one.client_id})
    accounts = {one.account_id for one in events if one.account_id}
    accounts |= {to for one in events if (to := _to(one.what))}
    own_codes = codes_of_accounts(practice_id, accounts - set(names))
    named = {**names, **own_codes}
    return [
        Row(
            at=one.at,
            who=_who(one.account_id, names, own_codes),
            role=str(ROLES.get(one.role, one.role)),
            verb=one.verb,
            what=_what(one, named),
            client=codes.get(one.client_id, "") if one.client_id else "",
        )
        for one in events
    ]


def _what(event: AuditEvent, named: Names) -> str:
    to = _to(event.what)
    said = in_words(event.verb, AN_ID.sub("", event.what))
    return of_whom(said, named.get(to, "")) if to else said


def _to(what: str) -> UUID | None:
    found = AN_ID.search(what)
    return UUID(found["id"]) if found else None


def _who(account_id: UUID | None, names: Names, own_codes: Names) -> str:
    if account_id is None:
        return _("Holdfast itself")
    if account_id in own_codes:
        return own_codes[account_id]
    return names.get(account_id) or _("Someone without a name here")
