"""What the form of an invitation carries, so that the same form sent twice makes one link."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from uuid import UUID

from django.core import signing

from holdfast.people.reader import Reader

SALT = "holdfast.people.invitation"


@dataclass(frozen=True, slots=True)
class FormToken:
    """The id of the invitation to be; ``instead_of`` is one whose link was shown and is lost."""

    invitation_id: UUID = field(default_factory=uuid.uuid4)
    instead_of: UUID | None = None


def new_form_token(reader: Reader, instead_of: UUID | None = None) -> str:
    """For this reader alone."""
    said = [str(uuid.uuid4()), str(instead_of or ""), str(reader.account_id)]
    return signing.dumps(said, salt=SALT)


def read_form_token(token: str, reader: Reader) -> FormToken:
    """A fresh one for what is not this reader's: the form is heard all the same."""
    try:
        invitation_id, instead_of, account_id = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return FormToken()
    if account_id != str(reader.account_id):
        return FormToken()
    return FormToken(UUID(invitation_id), UUID(instead_of) if instead_of else None)
