"""Entries of the record as its pages list them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.kernel.entries import Entry
from holdfast.people.naming import names_of
from holdfast.record.access_log import Opening, openings
from holdfast.record.entry.kept_entry import Kept
from holdfast.record.reading.authors import AUTHORS, author_words
from holdfast.record.reading.client_record import View, bodies_of
from holdfast.wording import told
from holdfast.wording.said import account_in

ROLES = {**AUTHORS, "administrator": gettext_lazy("the practice’s administrator")}
LABELS = {
    "psychotherapy_note": gettext_lazy("psychotherapy note, yours alone"),
    "part2": gettext_lazy("substance use, protected"),
    "client_private": gettext_lazy("kept private"),
    "safety": gettext_lazy("told in private, never on the client’s own screens"),
}


@dataclass(frozen=True, slots=True)
class Telling:
    """What the lines of a page share, asked for once."""

    view: View
    client_id: UUID
    bodies: Mapping[str, Mapping[str, Any]]
    names: Mapping[UUID, str]
    seen: Mapping[str, Sequence[Opening]]
    later: Mapping[str, str]
    zone: ZoneInfo


def moments(view: View, client: Any, shown: Sequence[Kept], zone: ZoneInfo) -> list[dict[str, Any]]:
    """For components/timeline.html, in the order they come in. Three queries."""
    seen, bodies = openings(client, shown), bodies_of(client, shown)
    accounts = {one.author_id for one in shown} | {account_in(b.get("to")) for b in bodies.values()}
    accounts |= {one.account_id for found in seen.values() for one in found}
    telling = Telling(
        view=view,
        client_id=client.id,
        bodies=bodies,
        names=names_of(accounts),
        seen=seen,
        later={one.entry.replaces: one.entry.id for one in view.kept if one.entry.replaces},
        zone=zone,
    )
    return [_moment(one, telling) for one in shown]


def _moment(one: Kept, telling: Telling) -> dict[str, Any]:
    entry = one.entry
    body, content = telling.bodies[entry.id], telling.view.content
    written = told(entry, body, content, telling.zone, telling.names)
    later = telling.later.get(entry.id)
    return {
        "id": entry.id,
        "kind": entry.kind,
        "at": entry.at,
        "recorded_at": _entered_at(entry, telling.zone),
        "title": written.title,
        "says": written.says,
        "words": written.words,
        "by": author_words(one, telling.names),
        "label": LABELS.get(entry.label),
        "is_replaced": later is not None,
        "replaced_url": _url(telling, later),
        "replaces_url": _url(telling, entry.replaces),
        "url": _url(telling, entry.id),
        "openings": [_opening(found, telling) for found in telling.seen.get(entry.id, ())],
    }


def _entered_at(entry: Entry, zone: ZoneInfo) -> datetime | None:
    """When it was entered, where that was another day than the one it tells of."""
    is_same_day = entry.recorded_at.astimezone(zone).date() == entry.at.astimezone(zone).date()
    return None if is_same_day else entry.recorded_at


def _url(telling: Telling, entry_id: str | None) -> str:
    """Nothing for an entry that is not among those the reader may see."""
    if entry_id is None or telling.view.find(entry_id) is None:
        return ""
    return reverse("client_entry", args=[telling.client_id, entry_id])


def _opening(found: Opening, telling: Telling) -> dict[str, Any]:
    name = telling.names.get(found.account_id) if found.account_id else None
    role = str(ROLES.get(found.role, found.role))
    who = _("%(name)s, %(role)s") % {"name": name, "role": role} if name else role
    is_reader = found.account_id == telling.view.sight.reader.account_id
    return {"who": who, "is_reader": is_reader, "times": found.times, "last_at": found.last_at}
