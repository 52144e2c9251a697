"""Is a second step asked for that this account does not have yet?"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled

from holdfast.people.models import Membership, Role
from holdfast.people.models.practice import SecondFactor


def is_second_factor_missing(membership: Membership) -> bool:
    """Whether the pages of this membership stay shut until a second step is set up."""
    return _is_required(membership) and not is_mfa_enabled(membership.account)


def _is_required(membership: Membership) -> bool:
    """Of administrators always, of others who work here where the practice says so.

    Of clients never: somebody unwell comes in with what they remember. Nor of the administrator of
    an invented practice, where nobody is real.
    """
    practice = membership.practice
    if membership.role == Role.ADMINISTRATOR and not practice.is_invented:
        return True
    return membership.role != Role.CLIENT and practice.second_factor == SecondFactor.REQUIRED


def with_second_factor(account_ids: Iterable[UUID]) -> set[UUID]:
    """Those of these accounts that have a second step, in one query."""
    found = Authenticator.objects.filter(user_id__in=list(account_ids))
    return set(found.values_list("user_id", flat=True))
