"""Whom they trust and where help would be sent: only what they agreed to, and only while it holds.

Where something was told in private of fear or coercion, somebody named before it may be the one
who is feared: they are shown once the client has confirmed them, alone, since then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.person import EmergencyAddress, Trusted
from holdfast.record.reading.client_record import View

TOLD_IN_PRIVATE = "safety"
HELP = ("person", "contact")


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """``is_held_back``: somebody is named, and not confirmed since what was told in private."""

    trusted: Trusted | None
    is_held_back: bool
    address: EmergencyAddress | None


def help_of(view: View) -> Help:
    entry = view.chart.latest("person", "trusted")
    trusted: Trusted | None = entry.body.trusted if entry else None
    if entry is None or trusted is None or trusted.agreed_on is None:
        return Help(trusted=None, is_held_back=False, address=_address(view))
    is_held_back = not _is_confirmed(entry, trusted, view)
    shown = None if is_held_back else trusted
    return Help(trusted=shown, is_held_back=is_held_back, address=_address(view))


def _is_confirmed(entry: Entry, trusted: Trusted, view: View) -> bool:
    """Asked again alone, no earlier than what was told in private, and written down since."""
    return all(
        trusted.confirmed_on is not None
        and trusted.confirmed_on >= fear.at.astimezone(view.zone).date()
        and entry.recorded_at > fear.recorded_at
        for fear in fears(view)
    )


def fears(view: View) -> Iterator[Entry]:
    """What stands of what was told in private, but for where help is to be found, and what was done
    about it."""
    for kind, entries in view.chart.current.items():
        for entry in entries:
            if entry.label == TOLD_IN_PRIVATE and kind not in HELP and not _is_denied(entry):
                yield entry


def _is_denied(entry: Entry) -> bool:
    return entry.kind == "condition" and entry.body.status == "absent"


def _address(view: View) -> EmergencyAddress | None:
    entry = view.chart.latest("person", "emergency_address")
    address: EmergencyAddress | None = entry.body.emergency_address if entry else None
    return address if address and address.agreed_on and address.text else None
