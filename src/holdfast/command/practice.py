"""`holdfast practice`: begins a practice, and gives its first administrator a way in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from holdfast.command.installation import refuse_unready, set_up
from holdfast.command.refusal import Refusal

if TYPE_CHECKING:
    from holdfast.people.models import Account

NEARBY = "http://localhost:8000/"
UNSAID = "UTC"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("slug", help="a short word for commands, as kelp-cove")
    parser.add_argument("--name", required=True, help="the name that people know")
    parser.add_argument("--administrator", required=True, metavar="EMAIL", help="who runs it")
    parser.add_argument("--administrator-name", default="", metavar="NAME", help="their name")
    parser.add_argument(
        "--time-zone", default="", metavar="ZONE", help="as Europe/Berlin (default UTC)"
    )
    parser.add_argument("--jurisdiction", default="", metavar="CODE", help="ISO 3166-2, as US-CA")


def run(arguments: Namespace) -> int:
    refuse_unknown_zone(arguments.time_zone or UNSAID)
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
    from holdfast import clock
    from holdfast.people.new_practice import CannotFound, found

    try:
        founded = found(
            arguments.slug,
            name=arguments.name,
            time_zone=arguments.time_zone or UNSAID,
            jurisdiction=arguments.jurisdiction,
            email=arguments.administrator,
            who=arguments.administrator_name,
            at=clock.now(),
        )
    except CannotFound as trouble:
        raise Refusal(f"The practice was not begun. {trouble}") from None
    if not founded.is_new:
        return f"The practice is begun; its administrator signs in as before.{_of_zone(arguments)}"
    return (
        "The practice is begun. Its administrator chooses a password here, once, within three "
        f"days:\n\n  {way_in(founded.administrator)}\n\nPlease send it by a way you trust."
        f"{_of_zone(arguments)}"
    )


def _of_zone(arguments: Namespace) -> str:
    if arguments.time_zone:
        return ""
    return f"\nNo --time-zone was given: its times are in {UNSAID} until its hours name another."


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
    return _address().rstrip("/") + path


def _address() -> str:
    """Where people reach this installation; where only a name is said, by HTTPS at that name."""
    from django.conf import settings

    beyond = [host for host in settings.ALLOWED_HOSTS if host not in settings.LOOPBACK]
    named = f"https://{beyond[0]}/" if beyond and settings.HOLDFAST_HTTPS else NEARBY
    return settings.HOLDFAST_ADDRESS or named
