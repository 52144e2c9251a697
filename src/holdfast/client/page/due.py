"""What is due, for whom and when; and what is booked next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from holdfast.kernel.cadence.due import Due
from holdfast.kernel.chart.appointments import appointments_after
from holdfast.kernel.entries import Entry
from holdfast.record.reading.client_record import View
from holdfast.ui.templatetags.words import TELL


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing that comes due, in words; ``is_open`` when its time has come."""

    what: str
    for_whom: str
    at: datetime
    because: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Appointment:
    at: datetime
    what: str


@dataclass(frozen=True, slots=True)
class Ahead:
    due: tuple[DueRow, ...]
    next_appointment: Appointment | None


def ahead_of(view: View) -> Ahead:
    due = tuple(_row(one, view) for one in view.briefing.due)
    booked = appointments_after(view.chart, view.sight.at)
    return Ahead(due, _appointment(booked[0]) if booked else None)


def _row(due: Due, view: View) -> DueRow:
    what = view.content.title_of_form(due.what) or due.what[:1].upper() + due.what[1:]
    for_whom = str(TELL.get(due.for_, due.for_))
    return DueRow(what, for_whom, due.at, due.because, due.at <= view.sight.at)


def _appointment(entry: Entry) -> Appointment:
    said = (entry.body.purpose, entry.body.way)
    return Appointment(entry.body.starts_at, ", ".join(filter(None, said)) or _("appointment"))
