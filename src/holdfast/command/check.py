"""`holdfast check`: is this installation ready, and is what it should do being done?"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from datetime import timedelta

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
    """Messages and clients that a running worker would not have left waiting."""
    from django.utils import timezone

    from holdfast import post
    from holdfast.watch.waiting import clients_since

    now = timezone.now()
    sentences = {
        "Messages to people wait to be sent": post.waiting_since(now),
        "Clients wait to be briefed anew": clients_since(now),
    }
    return [
        f"{said} since {since:%Y-%m-%d %H:%M} UTC; please see that `holdfast worker` is running."
        for said, since in sentences.items()
        if since is not None and now - since > LATE
    ]
