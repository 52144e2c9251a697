"""Who may see what, by whose leave. Whatever no rule allows is refused."""

from holdfast.circle.policy.entries import Leave, may_see_entry
from holdfast.circle.policy.pages import (
    client_in,
    client_in_any,
    client_self,
    kept_phone,
    member_of_circle,
    phone_in,
    therapist_in_circle,
    therapist_of_client,
    therapist_of_practice,
)

__all__ = [
    "Leave",
    "client_in",
    "client_in_any",
    "client_self",
    "kept_phone",
    "may_see_entry",
    "member_of_circle",
    "phone_in",
    "therapist_in_circle",
    "therapist_of_client",
    "therapist_of_practice",
]
