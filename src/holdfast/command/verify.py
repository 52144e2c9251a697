"""`holdfast verify`: are entries, alerts, messages and the sealed audit as they were written?"""

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
        print(report(counted, faults))
    return 1 if faults else 0


def verified() -> tuple[dict[str, int], list[Fault]]:
    """Every practice, and what belongs to none; what was found is kept with each."""
    from holdfast import clock
    from holdfast.audit.models import AuditEvent
    from holdfast.circle.models import Client
    from holdfast.people.models import Practice
    from holdfast.record.models import Entry
    from holdfast.record.verification.of_practice import faults_of_practice
    from holdfast.record.verification.rounds import verify_practice

    practices = list(Practice.objects.order_by("slug").values_list("id", flat=True))
    faults = list(faults_of_practice(None))
    for practice_id in practices:
        faults += verify_practice(practice_id, clock.now())
    counted = {
        "practices": len(practices),
        "clients": Client.objects.count(),
        "entries": Entry.objects.count(),
        "audit_not_sealed": AuditEvent.objects.filter(position=None).count(),
    }
    return counted, faults


def report(counted: dict[str, int], faults: list[Fault]) -> str:
    said = [sentence(one) for one in faults] or [whole(counted)]
    return "\n".join([*said, not_sealed(counted["audit_not_sealed"])])


def whole(counted: dict[str, int]) -> str:
    return (
        f"Everything holds: {counted['entries']} entries of {counted['clients']} clients and the "
        f"sealed audit of {counted['practices']} practices; no alert, no telling and no message of "
        "one is missing."
    )


def not_sealed(count: int) -> str:
    if not count:
        return "Every row of the audit is sealed."
    rows = "1 row of the audit is" if count == 1 else f"{count} rows of the audit are"
    return f"{rows} not sealed yet, so a change there is not seen; `holdfast worker` seals them."


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
