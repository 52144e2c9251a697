"""What the people behind accounts are called."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from holdfast.people.models import Account


def names_of(account_ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """By account id, in one query; a client's name is not here, for it is sealed in the circle."""
    wanted = {id_ for id_ in account_ids if id_ is not None}
    if not wanted:
        return {}
    named = Account.objects.filter(id__in=wanted).exclude(name="")
    return dict(named.values_list("id", "name"))
