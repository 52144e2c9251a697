"""Clients by the code that is safe to show, for those who may know no more."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from holdfast.circle.models import Client


def codes_of(practice_id: UUID, client_ids: Iterable[UUID]) -> dict[UUID, str]:
    """By client id, in one query; erased ones keep their code."""
    clients = Client.objects.filter(practice_id=practice_id, id__in=list(client_ids))
    return dict(clients.values_list("id", "code"))


def codes_of_accounts(practice_id: UUID, account_ids: Iterable[UUID]) -> dict[UUID, str]:
    """By the account a client signs in with, in one query."""
    clients = Client.objects.filter(practice_id=practice_id, account_id__in=list(account_ids))
    return {account: code for account, code in clients.values_list("account_id", "code") if account}
