"""`holdfast verify`: is everything kept here as it was written?"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from holdfast.command.installation import refuse_unready, set_up

if TYPE_CHECKING:
    from uuid import UUID

    from holdfast.record.verification.faults import Fault

SENTENCES = {
    "entry_changed": "entry {at} does not follow from those before it: it was changed, or one "
    "before it was taken out",
    "entries_missing": "entry {at} and what came after it are missing from the end",
    "alert_missing": "an alert is missing, of which {at} tells",
    "telling_missing": "of alert {at} somebody was told whose row is missing",
    "message_missing": "of alert {at} somebody was told whose message is missing",
    "client_missing": "client {at} is missing, of whom the audit tells",
    "audit_changed": "row {at} of the audit does not follow from those before it",
}


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: Namespace) -> int:
    set_up()
    refuse_unready()
    counted, faults = verified()
    if arguments.json:
        print(json.dumps({"holds": not faults, **counted, "faults": [told(one) for one in faults]}))
    else:
        print("\n".join(sentence(one) for one in faults) or whole(counted))
    return 1 if faults else 0


def verified() -> tuple[dict[str, int], list[Fault]]:
    """Every practice, and what belongs to none; what was found is kept with each."""
    from django.utils import timezone

    from holdfast.circle.models import Client
    from holdfast.people.models import Practice
    from holdfast.record.models import Entry
    from holdfast.record.verification.of_practice import faults_of_practice
    from holdfast.record.verification.rounds import verify_practice

    practices = list(Practice.objects.order_by("slug").values_list("id", flat=True))
    faults = list(faults_of_practice(None))
    for practice_id in practices:
        faults += verify_practice(practice_id, timezone.now())
    counted = {
        "practices": len(practices),
        "clients": Client.objects.count(),
        "entries": Entry.objects.count(),
    }
    return counted, faults


def whole(counted: dict[str, int]) -> str:
    return (
        f"Everything holds: {counted['entries']} entries of {counted['clients']} clients and the "
        f"audit of {counted['practices']} practices, each alert, and each message of one."
    )


def sentence(fault: Fault) -> str:
    said = SENTENCES[fault.what].format(at=fault.at)
    return f"{_where(fault)}: {said}."


def told(fault: Fault) -> dict[str, str | None]:
    return {
        "what": fault.what,
        "at": fault.at,
        "practice": str(fault.practice_id) if fault.practice_id else None,
        "client": str(fault.client_id) if fault.client_id else None,
    }


def _where(fault: Fault) -> str:
    from holdfast.circle.models import Client
    from holdfast.people.models import Practice

    practice = Practice.objects.filter(id__in=_ids(fault.practice_id)).first()
    client = Client.objects.filter(id__in=_ids(fault.client_id)).first()
    return ", ".join(str(one) for one in (practice, client) if one) or "This installation"


def _ids(one: UUID | None) -> list[UUID]:
    return [one] if one else []
