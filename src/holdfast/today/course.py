"""Where a client is in the course of treatment: in a line of words, and as a tiny picture."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from holdfast.kernel.entries.when import parse
from holdfast.library import instruments
from holdfast.ui.pictures.sparkline import Sparkline, sparkline
from holdfast.ui.templatetags.words import PHASES

if TYPE_CHECKING:
    from holdfast.record.keeping.course_stage import Course
    from holdfast.record.keeping.sealed_headlines import Headlines
    from holdfast.record.reading.client_summaries import Look

Words = dict[str, str | Promise]

IN_MONTHS_FROM_DAYS = 60
DAYS_OF_A_MONTH = 30
ROUTES: Words = {
    "iv": gettext_lazy("IV"),
    "im": gettext_lazy("IM"),
    "sc": gettext_lazy("SC"),
    "intranasal": gettext_lazy("nasal"),
    "oral": gettext_lazy("oral"),
    "sublingual": gettext_lazy("sublingual"),
    "rectal": gettext_lazy("rectal"),
}
SETTINGS: Words = {
    "clinic": gettext_lazy("clinic"),
    "home": gettext_lazy("at home"),
    "office": gettext_lazy("office"),
}


def stage_words(look: Look, time_zone: str, at: datetime) -> str:
    """The phase, and how long after which dose, counted in days where the client lives."""
    course = look.headlines.course
    phase = str(PHASES.get(look.phase, look.phase))
    if not course.doses_at:
        planned = _planned(course)
        return f"{phase} · {planned}" if planned else phase
    zone = ZoneInfo(time_zone)
    days = (at.astimezone(zone).date() - course.doses_at[-1].astimezone(zone).date()).days
    since = _since_dose(course, days)
    return since[:1].upper() + since[1:] if look.phase == "after_dose" else f"{phase} · {since}"


def setting_words(course: Course) -> str:
    """ "IM · clinic", as far as it is known."""
    said = (ROUTES.get(course.route or ""), SETTINGS.get(course.setting or ""))
    return " · ".join(str(one) for one in said if one)


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


def _planned(course: Course) -> str:
    if not course.next_on:
        return ""
    return _("dose planned for %(day)s") % {
        "day": date_format(parse(course.next_on).first, "D j M")
    }


def _since_dose(course: Course, days: int) -> str:
    said = {"days": days, "dose": course.doses, "planned": course.doses_planned}
    dose = _("dose %(dose)s of %(planned)s") if course.doses_planned else _("dose %(dose)s")
    if days < 1:
        return _("%(dose)s today") % {"dose": dose % said}
    if days < IN_MONTHS_FROM_DAYS:
        return _("day %(days)s after %(dose)s") % {"days": days, "dose": dose % said}
    months = days // DAYS_OF_A_MONTH
    after = ngettext("%(months)s month after %(dose)s", "%(months)s months after %(dose)s", months)
    return after % {"months": months, "dose": dose % said}
