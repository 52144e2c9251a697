"""`holdfast practice`: begins a practice, and gives its first administrator a way in."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from holdfast.command.installation import refuse_unready, set_up
from holdfast.command.refusal import Refusal

if TYPE_CHECKING:
    from holdfast.people.models import Account

NEARBY = "http://localhost:8000/"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("slug", help="a short word for commands, as kelp-cove")
    parser.add_argument("--name", required=True, help="the name that people know")
    parser.add_argument("--administrator", required=True, metavar="EMAIL", help="who runs it")
    parser.add_argument("--administrator-name", default="", metavar="NAME", help="their name")
    parser.add_argument("--time-zone", default="UTC", metavar="ZONE", help="as Europe/Berlin")
    parser.add_argument("--jurisdiction", default="", metavar="CODE", help="ISO 3166-2, as US-CA")


def run(arguments: Namespace) -> int:
    refuse_unknown_zone(arguments.time_zone)
    set_up()
    refuse_unready()
    print(begun(arguments))
    return 0


def refuse_unknown_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise Refusal(
            f"There is no time zone {name!r}; please name one as Europe/Berlin or America/New_York."
        ) from None


def begun(arguments: Namespace) -> str:
    from django.utils import timezone

    from holdfast.people.founding import CannotFound, found

    try:
        founded = found(
            arguments.slug,
            name=arguments.name,
            time_zone=arguments.time_zone,
            jurisdiction=arguments.jurisdiction,
            email=arguments.administrator,
            who=arguments.administrator_name,
            at=timezone.now(),
        )
    except CannotFound as trouble:
        raise Refusal(f"The practice was not begun. {trouble}") from None
    if not founded.is_new:
        return "The practice is begun; its administrator signs in as before."
    return (
        "The practice is begun. Its administrator chooses a password here, once, within three "
        f"days:\n\n  {way_in(founded.administrator)}\n\nPlease send it by a way you trust."
    )


def way_in(account: Account) -> str:
    """A link of the kind that a forgotten password is answered with."""
    from allauth.account.forms import default_token_generator
    from allauth.account.utils import user_pk_to_url_str
    from django.urls import reverse

    parts = {
        "uidb36": user_pk_to_url_str(account),
        "key": default_token_generator.make_token(account),
    }
    path = reverse("account_reset_password_from_key", kwargs=parts)
    return os.environ.get("HOLDFAST_ADDRESS", NEARBY).rstrip("/") + path
