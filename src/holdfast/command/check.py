"""`holdfast check`: is this installation ready, and is what it should do being done?"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from datetime import datetime, timedelta

from holdfast.command.installation import refuse_unready, set_up
from holdfast.command.refusal import Refusal

LATE = timedelta(minutes=5)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: Namespace) -> int:
    set_up()
    problems = [*unready(), *warnings()]
    if not problems:
        problems = late()
    if arguments.json:
        print(json.dumps({"ready": not problems, "problems": problems}))
    else:
        print("\n".join(problems or ["This installation is ready."]))
    return 1 if problems else 0


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


def late() -> list[str]:
    """What does not reach people as it should: left waiting, refused, or given up."""
    from django.utils import timezone

    now = timezone.now()
    return [*_waiting(now), *_failing(), *_given_up(), *_changed()]


def _waiting(now: datetime) -> list[str]:
    from holdfast import post
    from holdfast.watch.waiting import clients_since

    sentences = {
        "Messages to people wait to be sent": post.waiting_since(now),
        "Clients wait to be briefed anew": clients_since(now),
    }
    return [
        f"{said} since {since:%Y-%m-%d %H:%M} UTC; please see that `holdfast worker` is running."
        for said, since in sentences.items()
        if since is not None and now - since > LATE
    ]


def _failing() -> list[str]:
    from holdfast import post

    found = post.failing()
    if found is None:
        return []
    kinds = ", ".join(found.errors)
    return [
        f"{found.count} of the messages to people cannot be sent, the oldest since "
        f"{found.since:%Y-%m-%d %H:%M} UTC ({kinds}); please look at EMAIL_HOST and its server."
    ]


def _given_up() -> list[str]:
    from holdfast import post

    count = post.undeliverable_anywhere()
    said = "messages to people do not reach them; each practice's page Messages shows them."
    return [f"{count} {said}"] if count else []


def _changed() -> list[str]:
    from holdfast.record.verification.rounds import verified_anywhere

    count = len(verified_anywhere().faults)
    said = "places in what is kept do not hold; `holdfast verify` names them."
    return [f"{count} {said}"] if count else []
