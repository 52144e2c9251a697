"""Does this practice ask for a second step that this account does not have yet?"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled

from holdfast.people.models import Membership, Role
from holdfast.people.models.practice import SecondFactor


def is_second_factor_missing(membership: Membership) -> bool:
    """Only professionals are asked, and only held to it where the practice requires it."""
    if membership.role == Role.CLIENT:
        return False
    if membership.practice.second_factor != SecondFactor.REQUIRED:
        return False
    return not is_mfa_enabled(membership.account)


def with_second_factor(account_ids: Iterable[UUID]) -> set[UUID]:
    """Those of these accounts that have a second step, in one query."""
    found = Authenticator.objects.filter(user_id__in=list(account_ids))
    return set(found.values_list("user_id", flat=True))
