"""All that is open for one client: what nobody has first, then the newest and worst."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from holdfast import alerts
from holdfast.alerts import claim
from holdfast.client.alert.facts import Ringing, ringing
from holdfast.client.anchors import anchor_of
from holdfast.client.contact.answering import waits_for_contact
from holdfast.kernel.briefing.briefing import Finding
from holdfast.people.reader import Reader
from holdfast.record.reading.client_record import View

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert


@dataclass(frozen=True, slots=True)
class Signal:
    """One alert of the thread. ``about`` is None for a reader outside the circle."""

    alert: Alert
    title: str
    says: str
    about: Ringing | None

    @property
    def anchor(self) -> str:
        """Of the finding on the client's page, where it still stands."""
        return anchor_of(self.about.finding) if self.about and self.about.finding else ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Who has the thread: ``state`` is nobody, mine or theirs. ``first`` speaks for it."""

    state: str
    first: Alert
    more_minutes: int
    give_back_until: datetime | None


def open_thread(reader: Reader, alert: Alert, at: datetime) -> list[Alert]:
    """What is open for the client of this alert and is the reader's to know."""
    rung = alerts.rung_for(reader, alert.client, at)
    return in_order((one for one in rung if one.is_open), at)


def in_order(waiting: Iterable[Alert], at: datetime) -> list[Alert]:
    newest = sorted(waiting, key=lambda one: one.raised_at, reverse=True)
    return sorted(newest, key=lambda one: (one.is_had(at), one.urgency))  # "now" before "today"


def signals(thread: Sequence[Alert], titles: Sequence[str], at: datetime) -> list[Signal]:
    """For a reader outside the circle: where they stand, and as much as their sheet says."""
    standing = alerts.standing_of(thread, at)
    said = titles or [""] * len(thread)
    return [
        Signal(one, title, standing[one.id], None) for one, title in zip(thread, said, strict=True)
    ]


def known_signals(
    thread: Sequence[Alert], view: View, zone: ZoneInfo, at: datetime
) -> list[Signal]:
    """For the client's therapists: what each is about besides."""
    standing = alerts.standing_of(thread, at)
    abouts = [(one, ringing(one, view, zone)) for one in thread]
    return [Signal(one, about.title, standing[one.id], about) for one, about in abouts]


def claim_of(thread: Sequence[Alert], reader: Reader, at: datetime) -> Claim | None:
    """None where nothing is open."""
    if not thread:
        return None
    more = claim.more_minutes_of(thread[0].client.practice)
    mine = [one for one in thread if one.is_had_by(reader.account_id, at)]
    free = [one for one in thread if not one.is_had(at)]
    if free:
        return Claim("nobody", free[0], more, None)
    if mine:
        end = claim.may_give_back_until(mine[0])
        return Claim("mine", mine[0], more, end if end and end >= at else None)
    return Claim("theirs", thread[0], more, None)


def waiting_beside(found: Sequence[Signal], view: View) -> list[Finding]:
    """What waits for a contact as well and has not rung: the same contact answers it."""
    rang = {one.about.finding.key for one in found if one.about and one.about.finding}
    waiting = (one for one in view.briefing.findings if waits_for_contact(one, view.content))
    return [one for one in waiting if one.key not in rang]
