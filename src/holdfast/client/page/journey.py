"""The journey from first contact to now and the plan ahead, of what one reader may see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _

from holdfast import alerts
from holdfast.client.page.doses import doses_of, medicine_changes
from holdfast.client.page.pauses import longest_pause
from holdfast.kernel.chart.appointments import appointments_after
from holdfast.kernel.entries import Entry
from holdfast.record.reading.client_record import View
from holdfast.ui.pictures.journey import Gap, Journey, Kind, Moment
from holdfast.wording import told_of

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert

LEAST_AHEAD = timedelta(days=7)
SHARE_AHEAD = 0.08
CONTACTS = ("contact", "appointment", "session", "message")
LIFELONG = ("condition", "medication", "substance")
ALERTS: dict[str, Kind] = {"now": "alert_now", "today": "alert_today"}


@dataclass(frozen=True, slots=True)
class Way:
    """What the journey is drawn from; ``zone`` is the reader's."""

    view: View
    alerts: tuple[Alert, ...]
    zone: ZoneInfo

    @property
    def now(self) -> datetime:
        return self.view.sight.at.astimezone(self.zone)

    def moment(self, at: datetime, kind: Kind, label: str, says: str = "") -> Moment:
        local = at.astimezone(self.zone)
        return Moment(at=local, kind=kind, label=label, when=in_words(local, "j M Y"), says=says)

    def told(self, entry: Entry) -> str:
        return told_of(entry, self.view.content, self.zone).title


def journey_of(view: View, rung: Iterable[Alert], zone: ZoneInfo) -> Journey | None:
    """None where nothing is known that could stand on it."""
    way = Way(view, tuple(rung), zone)
    known = sorted(_known(way), key=lambda moment: moment.at)
    start = _start(way, known)
    if start is None:
        return None
    first_at = min(start.at, way.now - timedelta(days=1))
    until = _until(first_at, max([start.at, *(moment.at for moment in known)]), way.now)
    return Journey(
        first_at=first_at,
        now=way.now,
        until=until,
        now_when=in_words(way.now, "j M Y"),
        moments=(start, *known),
        gaps=tuple(_gaps(way, first_at)),
    )


def _start(way: Way, known: Sequence[Moment]) -> Moment | None:
    """The first that was said in care, or else the first that stands on the journey."""
    said = [one.entry for one in way.view.kept if _is_said_in_care(one.entry)]
    first = min(said, key=lambda entry: entry.at, default=None)
    times = [*(moment.at for moment in known[:1]), *([first.at] if first else [])]
    if not times:
        return None
    at = min(times).astimezone(way.zone)
    is_contact = first is not None and first.at == at and first.kind in CONTACTS
    words = _("First contact %(day)s") if is_contact else _("First known %(day)s")
    return way.moment(at, "contact", words % {"day": in_words(at, "j M")})


def _is_said_in_care(entry: Entry) -> bool:
    """Not what was so long before: a diagnosis is dated by when it was made."""
    return entry.by != "import" and entry.kind not in LIFELONG


def _until(first_at: datetime, last: datetime, now: datetime) -> datetime:
    """A little beyond the last of the plan, so that what lies ahead has room."""
    room = max(LEAST_AHEAD, (now - first_at) * SHARE_AHEAD)
    return max(last, now) + room


def _known(way: Way) -> Iterator[Moment]:
    yield from _doses(way)
    yield from _sessions(way)
    yield from _measures(way)
    yield from _signatures(way)
    yield from _medicines(way)
    yield from _alerts(way)
    yield from _ahead(way)


def _doses(way: Way) -> Iterator[Moment]:
    for dose in doses_of(way.view.chart):
        yield way.moment(dose.at, "dose", dose.name, way.told(dose.entry))


def _sessions(way: Way) -> Iterator[Moment]:
    for entry in way.view.chart.of("session"):
        if entry.body.attended is not False:
            yield way.moment(entry.at, "session", way.told(entry))


def _measures(way: Way) -> Iterator[Moment]:
    for kind in ("answers", "score"):
        for entry in way.view.chart.of(kind):
            name = way.view.content.title_of_form(entry.body.instrument) or entry.body.instrument
            yield way.moment(entry.at, "measure", name, way.told(entry))


def _signatures(way: Way) -> Iterator[Moment]:
    words = {"consent": _("Consent signed"), "release": _("Release signed")}
    for kind, label in words.items():
        for entry in way.view.chart.of(kind):
            if entry.body.signed:
                yield way.moment(entry.at, "signature", label)


def _medicines(way: Way) -> Iterator[Moment]:
    for entry in medicine_changes(way.view.chart):
        yield way.moment(entry.at, "medicine", way.told(entry))


def _alerts(way: Way) -> Iterator[Moment]:
    standing = alerts.standing_of(way.alerts)
    for alert in way.alerts:
        yield way.moment(alert.raised_at, ALERTS[alert.urgency], _("Alert"), standing[alert.id])


def _ahead(way: Way) -> Iterator[Moment]:
    planned = way.view.scene.planned_dose()
    if planned:
        number = len(way.view.chart.doses) + 1
        at, day = planned.when.start(way.zone), in_words(planned.when.day_in(way.zone), "j M")
        label = _("Dose %(number)s, %(day)s") % {"number": number, "day": day}
        yield way.moment(at, "planned_dose", label, way.told(planned.entry))
    for entry in appointments_after(way.view.chart, way.now):
        yield way.moment(
            entry.body.starts_at, "session", _("Appointment"), entry.body.purpose or ""
        )
    review = way.view.scene.plan("review_on")
    if review and (at := review[0].start(way.zone)) > way.now:
        yield way.moment(at, "review", _("Review %(day)s") % {"day": in_words(at, "j M")})


def _gaps(way: Way, first_at: datetime) -> Iterator[Gap]:
    """Times of which no entry tells, longer than the cadence ever leaves a client alone."""
    longest = longest_pause(way.view.content.cadence)
    times = sorted({one.entry.at for one in way.view.kept if first_at <= one.entry.at <= way.now})
    for start, end in pairwise([*times, way.now]):
        if end - start > longest:
            yield _gap(way, start.astimezone(way.zone), end.astimezone(way.zone))


def _gap(way: Way, start: datetime, end: datetime) -> Gap:
    nothing = _("Nothing is known of this time"), _("Nothing that you may see of this time")
    said = {"start": in_words(start, "j M Y"), "end": in_words(end, "j M Y")}
    return Gap(
        start=start,
        end=end,
        label=nothing[0] if way.view.sees_all else nothing[1],
        when=_("%(start)s to %(end)s") % said,
    )
