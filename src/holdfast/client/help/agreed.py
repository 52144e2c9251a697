"""Keeping where help is to be found, told in private and taken back at any time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from holdfast.kernel.entries import Entry
from holdfast.library.entry_json import encode_body
from holdfast.people.reader import Reader
from holdfast.record import Author, NewEntry, append
from holdfast.record.reading.client_record import View

if TYPE_CHECKING:
    from holdfast.circle.models import Client

PARTS = ("trusted", "emergency_address", "may_ring_outside_safe_times")


def known_help(view: View) -> dict[str, Any]:
    """What was said of each part, a taken back one too, as it is kept."""
    newest = {part: view.chart.latest("person", part) for part in PARTS}
    return {part: encode_body(one.body)[part] for part, one in newest.items() if one}


def change_help(
    client: Client, view: View, body: dict[str, Any], *, by: Reader, at: datetime
) -> bool:
    """Whether it changed. It stands in an entry of its own, told in private; raises ``Refused``."""
    before = _own_entry(view)
    if not body or (before and _said(encode_body(before.body)) == _said(body)):
        return False
    replaces = before.id if before else None
    new = NewEntry(kind="person", body=body, label="safety", replaces=replaces)
    append(client, [new], by=Author.of(by), at=at)
    return True


def _own_entry(view: View) -> Entry | None:
    kept = [one for one in view.chart.of("person") if one.label == "safety"]
    return kept[-1] if kept else None


def _said(body: dict[str, Any]) -> dict[str, Any]:
    """Without what was left empty."""
    return {
        part: {name: value for name, value in said.items() if value is not None}
        for part, said in body.items()
        if part in PARTS and said
    }
