"""`holdfast check`: is this installation ready, and is what it should do being done?"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from holdfast.command.check_last import Told, last_backup, last_verification
from holdfast.command.check_left import left_unpacked, no_second_list
from holdfast.command.installation import refuse_unready, set_up
from holdfast.command.refusal import Refusal

TAKEN = (
    "The mail server took the message for that address; please see that it arrives, for a server "
    "further on may still refuse or hide it."
)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--mail", metavar="ADDRESS", help="also send a message there, really")


def run(arguments: Namespace) -> int:
    set_up()
    refuse_no_address(arguments.mail)
    last: list[Told] = []
    problems = [*warnings(), *(not_ready := unready())]
    if not not_ready:
        last = [ask() for ask in LAST]
        problems += [problem for ask in AT_WORK for problem in ask()]
        problems += [told.sentence for told in last if not told.is_well]
    problems += (not_taken := mail(arguments.mail))
    well = [told.sentence for told in last if told.is_well]
    if arguments.mail and not not_taken:
        well.append(TAKEN)
    if arguments.json:
        print(json.dumps({"ready": not problems, "problems": problems, "well": well}))
    else:
        print("\n".join([*(problems or ["This installation is ready."]), *well]))
    return 1 if problems else 0


def refuse_no_address(given: str | None) -> None:
    """Raises ``Refusal`` before anything is asked or sent."""
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    if given is None:
        return
    try:
        validate_email(given)
    except ValidationError:
        raise Refusal(
            "What stands after --mail is no mail address; please give one, as "
            "ada@kelp-cove.example. Nothing was sent."
        ) from None


def unready() -> list[str]:
    try:
        refuse_unready()
    except Refusal as trouble:
        return [str(trouble)]
    return []


def warnings() -> list[str]:
    """What Holdfast's own start-up checks say of the settings."""
    from django.core.checks import run_checks

    found = run_checks(include_deployment_checks=True)
    return [str(one.msg) for one in found if (one.id or "").startswith("holdfast.")]


def work() -> list[str]:
    """What is not done as it should be: nobody at work, what waits, what is not taken."""
    from holdfast.pulse.troubles import troubles

    return [one.sentence for one in troubles()]


def beside() -> list[str]:
    """A worker that is lost although another works, and until when this is said of it."""
    from holdfast.pulse.clock import database_now
    from holdfast.pulse.limits import limits
    from holdfast.pulse.troubles import stamp
    from holdfast.pulse.workers import workers

    since = workers(database_now()).silent_beside
    if since is None:
        return []
    return [
        f"A worker has been silent since {stamp(since)} while another works; if it was not "
        "killed it hangs, so please look for it and start it again. One that was killed is "
        f"forgotten at {stamp(since + limits().forgotten)}."
    ]


def overdue() -> list[str]:
    from holdfast.pulse.clock import database_now
    from holdfast.pulse.limits import limits
    from holdfast.pulse.troubles import SEE_TO_IT, stamp
    from holdfast.watch.waiting import clients_since

    now = database_now()
    since = clients_since(now)
    if since is None or now - since <= limits().late:
        return []
    return [f"Clients wait to be briefed anew since {stamp(since)}; {SEE_TO_IT}"]


def undeliverable() -> list[str]:
    from holdfast import post

    count = post.undeliverable_anywhere()
    said = "messages to people do not reach them; each practice's page Messages shows them."
    return [f"{count} {said}"] if count else []


def mail(address: str | None) -> list[str]:
    from holdfast.site.mail_server import refusal_of_mail

    refusal = refusal_of_mail(address)
    return [refusal] if refusal else []


# Asked once the database is there and at this version.
AT_WORK: tuple[Callable[[], list[str]], ...] = (
    work,
    beside,
    overdue,
    undeliverable,
    left_unpacked,
    no_second_list,
)
LAST: tuple[Callable[[], Told], ...] = (last_verification, last_backup)
