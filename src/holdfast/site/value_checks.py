"""What is said at start of a setting that is read and cannot be meant so."""

from __future__ import annotations

from email.utils import parseaddr
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http.request import validate_host

# What ends at once for everybody where the number is 0.
AT_LEAST_ONE = (
    "HOLDFAST_IDLE_MINUTES",
    "HOLDFAST_IDLE_MINUTES_CLIENT",
    "HOLDFAST_SESSION_HOURS",
    "HOLDFAST_SESSION_HOURS_CLIENT",
    "HOLDFAST_INVITATION_DAYS",
    "HOLDFAST_BREAK_GLASS_HOURS",
)


@register(deploy=True)
def address_is_one(**_: Any) -> list[CheckMessage]:
    if not settings.HOLDFAST_ADDRESS or settings.HOLDFAST_ADDRESS.startswith(
        ("https://", "http://")
    ):
        return []
    return _said(
        "HOLDFAST_ADDRESS begins with neither https:// nor http://, so nobody can press it in a "
        "message; please write it whole, as https://holdfast.example/.",
        "holdfast.W007",
    )


@register(deploy=True)
def address_leads_here(**_: Any) -> list[CheckMessage]:
    """Whoever presses a link in a message meets a host that answers, by the scheme it answers."""
    address = urlsplit(settings.HOLDFAST_ADDRESS)
    if address.hostname and not validate_host(address.hostname, settings.ALLOWED_HOSTS):
        return _said(
            f"HOLDFAST_ADDRESS leads to {address.hostname}, which HOLDFAST_HOSTS does not name, so "
            "whoever presses a link in a message is refused; please make them agree.",
            "holdfast.W011",
        )
    if settings.HOLDFAST_HTTPS and address.scheme == "http":
        return _said(
            "HOLDFAST_ADDRESS begins with http://, and pages are over HTTPS alone; please begin it "
            "with https://.",
            "holdfast.W012",
        )
    return []


@register(deploy=True)
def hosts_are_names_alone(**_: Any) -> list[CheckMessage]:
    if not any("/" in host for host in settings.ALLOWED_HOSTS):
        return []
    return _said(
        "HOLDFAST_HOSTS takes names alone, without https:// and without a path, as "
        "holdfast.example; until it is corrected nobody is answered there.",
        "holdfast.W008",
    )


@register(deploy=True)
def messages_come_from_an_address(**_: Any) -> list[CheckMessage]:
    """A name may stand before it, as in Holdfast <holdfast@kelp.example>."""
    try:
        validate_email(parseaddr(settings.DEFAULT_FROM_EMAIL)[1])
    except ValidationError:
        return _said(
            "EMAIL_FROM is no mail address, so mail servers will refuse what comes from it; please "
            "write one, as holdfast@kelp-cove.example.",
            "holdfast.W009",
        )
    return []


@register(deploy=True)
def nothing_ends_at_once(**_: Any) -> list[CheckMessage]:
    zero = [name for name in AT_LEAST_ONE if not getattr(settings, name)]
    return [
        one
        for name in zero
        for one in _said(
            f"{name} is 0, so what it measures is over as soon as it begins; please set it to 1 or "
            "more, or leave it out.",
            "holdfast.W010",
        )
    ]


def _said(sentence: str, name: str) -> list[CheckMessage]:
    return [Warning(sentence, id=name)]
