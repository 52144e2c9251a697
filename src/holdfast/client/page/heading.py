"""The line under a client's name: who, how treated, where in the course."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.client.page.doses import doses_of
from holdfast.record.reading.client_record import View
from holdfast.ui.templatetags.words import PHASES


def heading(view: View, zone: ZoneInfo) -> str:
    """Such as "29 · into a muscle, clinic · After a dose, day 2 after dose 3 of 6"; not known is
    left out."""
    return " · ".join(_parts(view, zone))


def elsewhere(view: View, zone: ZoneInfo) -> str:
    """Where the client's clock differs from the reader's: the zone and the time there."""
    here, there = view.sight.at.astimezone(zone), view.sight.at.astimezone(view.zone)
    if here.utcoffset() == there.utcoffset():
        return ""
    said = {"here": zone.key, "there": view.zone.key, "time": date_format(there, "D H:i")}
    return _("Times are in %(here)s. The client lives in %(there)s, where it is %(time)s.") % said


def _parts(view: View, zone: ZoneInfo) -> Iterator[str]:
    born = view.chart.latest("person", "born")
    if born:
        yield str(_age(born.body.born, view.sight.at.astimezone(view.zone).date()))
    how = [found[0] for found in (view.scene.route(), view.scene.setting()) if found]
    if how:
        yield ", ".join(view.content.words.values.get(one, one) for one in how)
    yield _stage(view)
    planned = view.scene.planned_dose()
    if planned:
        number = len(view.chart.doses) + 1
        day = date_format(planned.when.day_in(zone), "l j F")
        yield _("dose %(number)s on %(day)s") % {"number": number, "day": day}


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _stage(view: View) -> str:
    phase = str(PHASES.get(view.briefing.phase, view.briefing.phase))
    doses = doses_of(view.chart)
    if not doses:
        return phase
    days = (_local(view.sight.at, view) - _local(doses[-1].at, view)).days
    planned = view.scene.plan("doses_planned")
    said = {"phase": phase, "days": days, "dose": doses[-1].number}
    if planned:
        said["planned"] = planned[0]
        return _("%(phase)s, day %(days)s after dose %(dose)s of %(planned)s") % said
    return _("%(phase)s, day %(days)s after dose %(dose)s") % said


def _local(at: datetime, view: View) -> date:
    return at.astimezone(view.zone).date()
