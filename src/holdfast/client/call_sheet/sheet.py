"""The sheet of one thread, put together for one reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from holdfast.circle.crisis import Card, card_for, others_for
from holdfast.circle.membership import has_place
from holdfast.client.call_sheet.contacts import Spoke, last_contacts
from holdfast.client.call_sheet.known import known
from holdfast.client.call_sheet.reach import Reach, reach
from holdfast.client.call_sheet.script import Script, script
from holdfast.client.call_sheet.trusted import Help, help_of
from holdfast.client.call_sheet.words import OwnWords, Rang, own_words, rang
from holdfast.client.page.heading import heading
from holdfast.people.reader import Reader
from holdfast.record.access_log import opened
from holdfast.record.reading.call_sheets import sheet_view
from holdfast.record.reading.client_record import View, view_of

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert
    from holdfast.circle.models import Client


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSheet:
    """``is_cover``: the reader has no place in the circle, so this is an emergency opening."""

    name: str
    who: str
    is_cover: bool
    reach: Reach
    rang: tuple[Rang, ...]
    words: tuple[OwnWords, ...]
    known: tuple[str, ...]
    contacts: tuple[Spoke, ...]
    help: Help
    crisis: Card
    lines: tuple[Card, ...]
    script: Script

    @property
    def is_partly_hidden(self) -> bool:
        """Some of what rang, and any words with it, is for the client's own therapists to read."""
        return any(not one.title for one in self.rang)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """``view`` is what a colleague who stands in may read; ``widest`` what this reader may, for
    what rang and the words with it alone."""

    client: Client
    thread: Sequence[Alert]
    view: View
    widest: View
    zone: ZoneInfo
    is_cover: bool


def call_sheet(
    alert: Alert, thread: Sequence[Alert], reader: Reader, at: datetime, zone: ZoneInfo
) -> CallSheet | None:
    """None where the alert is closed, or not this reader's to act on.

    ``thread`` are the client's open alerts that are the reader's to know, ``zone`` the practice's.
    """
    view = sheet_view(alert, reader, at)
    if view is None:
        return None
    is_cover = not has_place(reader, alert.client, at)
    around = _Around(
        client=alert.client,
        thread=thread,
        view=view,
        widest=view if is_cover else view_of(alert.client, reader, at),
        zone=zone,
        is_cover=is_cover,
    )
    sheet = _sheet(around)
    shown = [*(one.kept for one in sheet.words), *(one.kept for one in sheet.contacts)]
    shown += [kept for one in sheet.rang for kept in one.kept]
    opened(reader, alert.client, shown, at=at)
    return sheet


def _sheet(around: _Around) -> CallSheet:
    client, view, zone = around.client, around.view, around.zone
    reachable, rung = reach(view), rang(around.thread, around.widest, zone)
    return CallSheet(
        name=client.name,
        who=heading(view, zone),
        is_cover=around.is_cover,
        reach=reachable,
        rang=rung,
        words=own_words(around.thread, around.widest, zone),
        known=known(view, zone),
        contacts=last_contacts(view, zone),
        help=help_of(view),
        crisis=card_for(client.country, view.sight.at),
        lines=tuple(others_for(client.country, view.sight.at)),
        script=script(
            client,
            view.sight.reader.name,
            is_cover=around.is_cover,
            is_risk=any(one.is_risk for one in rung),
            voicemail_ok=reachable.voicemail_ok,
        ),
    )
