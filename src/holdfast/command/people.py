"""`holdfast people`: who works in which practice, and help for who cannot get in.

Clients are not listed: their names are sealed, and none of this is for them.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from typing import TYPE_CHECKING

from holdfast.command.installation import refuse_unready, set_up
from holdfast.command.practice import way_in
from holdfast.command.refusal import Refusal

if TYPE_CHECKING:
    from holdfast.people.models import Practice


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("slug", nargs="?", help="a practice; without one all of them are listed")
    parser.add_argument(
        "--way-in", metavar="EMAIL", help="a link by which this administrator chooses a password"
    )
    parser.add_argument(
        "--remove-second-step", metavar="EMAIL", help="their password alone lets them in then"
    )
    parser.add_argument("--yes", metavar="EMAIL", help="the address again, in place of typing it")


def run(arguments: Namespace) -> int:
    set_up()
    refuse_unready()
    from holdfast import clock
    from holdfast.people.from_the_server import NotHere

    try:
        print(answered(arguments, clock.now()))
    except NotHere as trouble:
        raise Refusal(str(trouble)) from None
    return 0


def answered(arguments: Namespace, at: datetime) -> str:
    from holdfast.people.from_the_server import practice_named

    if not arguments.slug:
        if arguments.way_in or arguments.remove_second_step:
            raise Refusal("Please name the practice too, as `holdfast people kelp-cove …`.")
        return practices(at)
    practice = practice_named(arguments.slug)
    if arguments.way_in:
        return let_in(practice, arguments.way_in, at)
    if arguments.remove_second_step:
        return removed(practice, arguments.remove_second_step, arguments.yes, at)
    return people(practice, at)


def practices(at: datetime) -> str:
    from holdfast.people.colleagues import colleagues
    from holdfast.people.models import Practice

    lines = [
        f"{one.slug}  {one.name}, {one.time_zone}; working there: {colleagues(one.id, at).count()}"
        for one in Practice.objects.order_by("slug")
    ]
    return "\n".join(lines) or "There is no practice yet; `holdfast practice` begins one."


def people(practice: Practice, at: datetime) -> str:
    from holdfast.people.colleagues import colleagues
    from holdfast.people.second_factor import with_second_factor

    found = list(colleagues(practice.id, at))
    secured = with_second_factor(one.account_id for one in found)
    lines = [
        f"{one.account.name or '-'}  {one.account.email}  {one.get_role_display()}, "
        + ("second step" if one.account_id in secured else "password alone")
        for one in found
    ]
    return "\n".join(lines) or "Nobody works there now."


def let_in(practice: Practice, email: str, at: datetime) -> str:
    from holdfast.people.from_the_server import let_administrator_in

    account = let_administrator_in(practice, email, at=at)
    return (
        f"{account.email} chooses a password here, once, within three days:\n\n"
        f"  {way_in(account)}\n\nPlease send it by a way you trust. That it was made stands in the "
        f"audit of {practice.slug}."
    )


def removed(practice: Practice, email: str, again: str | None, at: datetime) -> str:
    from holdfast.people.from_the_server import remove_second_step

    refuse_unless_named(email, again)
    account = remove_second_step(practice, email, at=at)
    return (
        f"{account.email} has no second step any more: the password alone lets them in, to every "
        "practice they work in. Please ask them to set up another one at once. That it was removed "
        f"stands in the audit of {practice.slug}."
    )


def refuse_unless_named(email: str, again: str | None) -> None:
    if again is None and sys.stdin.isatty():
        again = input("Their sign-in becomes weaker. Type the address again to go on: ")
    if (again or "").strip().lower() != email.strip().lower():
        raise Refusal(
            f"Nothing was changed; please name the address twice, with --yes {email}, to go on."
        )
