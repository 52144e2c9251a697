"""What whoever looks after the server does for people who cannot get in; it is written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import QuerySet

from holdfast import audit
from holdfast.people.colleagues import administrators, colleagues
from holdfast.people.models import Account, Membership, Practice


class NotHere(Exception):
    """The sentence says who is not there."""


@dataclass(frozen=True, slots=True)
class Server:
    """Who acts, in the audit of a practice: somebody without an account in it."""

    practice_id: UUID
    account_id: None = None
    role: str = "server"


def practice_named(slug: str) -> Practice:
    practice = Practice.objects.filter(slug=slug).first()
    if practice is None:
        raise NotHere(f"There is no practice {slug!r}; `holdfast people` lists them.")
    return practice


@transaction.atomic
def let_administrator_in(practice: Practice, email: str, *, at: datetime) -> Account:
    """Written down before a link is made. Raises ``NotHere`` for anybody else, who asks them."""
    found = _by_address(administrators(practice.id, at), email)
    if found is None:
        raise NotHere(
            f"No administrator of {practice.slug} has that address; a link is made only for one "
            f"of them, who then lets others in. `holdfast people {practice.slug}` lists them."
        )
    audit.did(Server(practice.id), None, "make way in", to=found.account_id, at=at)
    return found.account


@transaction.atomic
def remove_second_step(practice: Practice, email: str, *, at: datetime) -> Account:
    """Every second step and recovery code. Raises ``NotHere`` where there is none to remove."""
    found = _by_address(colleagues(practice.id, at), email)
    if found is None:
        raise NotHere(
            f"Nobody who works at {practice.slug} has that address; "
            f"`holdfast people {practice.slug}` lists them."
        )
    steps = Authenticator.objects.filter(user_id=found.account_id)
    if not steps.exists():
        raise NotHere(f"{found.account.email} has no second step; nothing was changed.")
    steps.delete()
    audit.did(Server(practice.id), None, "remove second step", to=found.account_id, at=at)
    return found.account


def _by_address(people: QuerySet[Membership], email: str) -> Membership | None:
    return people.filter(account__email=email.strip().lower()).first()
