"""Every address of the house, filled in for one client of an invented practice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

from django.urls import URLPattern, get_resolver, reverse

from holdfast import alerts
from holdfast.circle.models import CareMember, Client
from holdfast.invented.seeding import SeededPractice
from holdfast.people.models import Account, Membership
from holdfast.record.models import Entry

NO_PAGE = {
    "healthz": "a word for machines",
    "readyz": "a word for machines",
    "manifest": "a word for a browser",
    "service_worker": "a script",
    "phone_signal": "a press on a kept phone; its own test looks at it",
    "leave_phone": "what is sent while a kept page is left; its own test looks at it",
    "phone_signal_arrived": "asked by a kept phone; its own test looks at it",
    "forget_phone": "a press on a kept phone; its own test looks at it",
    "today_board": "a part of the page today",
    "found_clients": "a part of every page",
    "demo_mail": "only in the demo",
    "demo_arrived": "a part of the demo's mail page",
    "export_audit": "a file",
    "accept_invitation": "needs a link that is shown once; its own test looks at it",
    "withdraw_invitation": "a press",
    "account_reset_password_from_key": "needs a letter; its own test looks at it",
    "gallery": "for those who build pages; its own tests look at it",
    "gallery_shell": "for those who build pages; its own tests look at it",
    "kept_form": "needs a form that came too late; its own test looks at it",
    "mfa_authenticate": "between two steps of a sign-in; its own test looks at it",
    "mfa_login_webauthn": "between two steps of a sign-in",
    "mfa_reauthenticate_webauthn": "between two steps of a sign-in",
    "mfa_deactivate_totp": "needs an authenticator; its own test looks at it",
    "mfa_view_recovery_codes": "needs an authenticator; its own test looks at it",
    "mfa_generate_recovery_codes": "needs an authenticator; its own test looks at it",
    "mfa_remove_webauthn": "needs a passkey; its own test looks at it",
    "mfa_edit_webauthn": "needs a passkey; its own test looks at it",
}


def people_of(seeded: SeededPractice) -> dict[str, Account | None]:
    """One account a role, around the same client; None for somebody who is not signed in."""
    client = with_alert(seeded)
    circle = CareMember.objects.filter(client=client).select_related("account")
    administrator = seeded.readers["administrator"].account_id
    return {
        **{member.role: member.account for member in circle},
        "administrator": Account.objects.get(id=administrator),
        "client": client.account,
        "nobody": None,
    }


def with_alert(seeded: SeededPractice) -> Client:
    return next(one for one in seeded.clients if alerts.open_of(one) and one.account_id)


def samples(seeded: SeededPractice) -> Mapping[str, Any]:
    """A value for each name that stands in an address."""
    client = with_alert(seeded)
    place = CareMember.objects.filter(client=client, role="therapist").earliest("since")
    memberships = Membership.objects.filter(practice=seeded.practice, role="therapist")
    return {
        "client_id": client.id,
        "alert_id": alerts.open_of(client)[0].id,
        "entry_id": Entry.objects.filter(client=client).latest("seq").entry_id,
        "member_id": place.id,
        "membership_id": memberships.latest("started_at").id,
        "slug": "gad-7",
        "name": "desk",
        "move": "have",
        "answer": "take",
        "settled": "absence",
        **dict.fromkeys(("phone_id", "session_id", "absence_id", "invitation_id"), uuid4()),
    }


def addresses(seeded: SeededPractice) -> Iterator[tuple[str, str]]:
    """Name and path of every address but those in ``NO_PAGE``."""
    known = samples(seeded)
    for name, parts in named_addresses(get_resolver()):
        if name.rpartition(":")[2] not in NO_PAGE:
            yield name, reverse(name, kwargs={part: known[part] for part in parts})


def named_addresses(resolver: Any, space: str = "") -> Iterator[tuple[str, list[str]]]:
    """Each address's name with the names of the parts that stand in it."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield space + str(pattern.name), list(pattern.pattern.regex.groupindex)
        else:
            within = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from named_addresses(pattern, within)
