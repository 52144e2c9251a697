"""Where a client is in the course of treatment: in a line of words, and as a tiny picture."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from holdfast.library import instruments
from holdfast.ui.pictures.sparkline import Sparkline, sparkline
from holdfast.ui.templatetags.words import PHASES

if TYPE_CHECKING:
    from holdfast.record.headlines import Headlines
    from holdfast.record.looking import Look


def stage_words(look: Look, time_zone: str, at: datetime) -> str:
    """The phase, and in the days around a dose which day it is, counted where the client lives."""
    course = look.headlines.course
    phase = str(PHASES.get(look.phase, look.phase))
    if not course.doses_at:
        return phase
    zone = ZoneInfo(time_zone)
    days = (at.astimezone(zone).date() - course.doses_at[-1].astimezone(zone).date()).days
    said = {"phase": phase, "days": days, "dose": course.doses, "planned": course.doses_planned}
    if course.doses_planned:
        return _("%(phase)s · day %(days)s after dose %(dose)s of %(planned)s") % said
    return _("%(phase)s · day %(days)s after dose %(dose)s") % said


def course_line(said: Headlines) -> Sparkline | None:
    """The main measure's totals with the doses beneath; None for a measure without a span."""
    form = instruments.load_all().get(said.measure.instrument) if said.measure else None
    if said.measure is None or form is None or form.total_span is None:
        return None
    points = [(point.at, point.total) for point in said.measure.points]
    if not points:
        return None
    ends = {"form": form.title, "first": points[0][1], "last": points[-1][1]}
    lowest, highest = form.total_span
    words = _("%(form)s from %(first)g to %(last)g") % ends
    doses = said.course.doses_at
    return sparkline(points, lowest=lowest, highest=highest, doses=doses, says=words)
