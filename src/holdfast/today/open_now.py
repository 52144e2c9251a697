"""What keeps somebody from being quiet though no finding presses: a dose's own day, the first day
after it, and what of the reader's own is due."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.kernel.entries.when import parse
from holdfast.today.times import days_between, since_words
from holdfast.today.waits import title_of

if TYPE_CHECKING:
    from holdfast.kernel.cadence.due import Due
    from holdfast.record.keeping.sealed_headlines import Headlines
    from holdfast.record.reading.client_summaries import Look


def open_words(look: Look, role: str, at: datetime, zone: ZoneInfo, theirs: ZoneInfo) -> str:
    """ "Dose 3 is planned for today; nothing recorded yet; your risk check waits since 08:00."

    Empty for one who may be quiet. Times in ``zone``, days in ``theirs``, the client's.
    """
    parts = [_of_dose(look, at, zone, theirs), _of_yours(look.headlines, role, at, zone)]
    said = "; ".join(part for part in parts if part)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _of_dose(look: Look, at: datetime, zone: ZoneInfo, theirs: ZoneInfo) -> str:
    course = look.headlines.course
    days = days_between(course.doses_at[-1], at, theirs) if course.doses_at else None
    if days is not None and days < 1 and look.phase == "dosing_day":
        begun = date_format(course.doses_at[-1].astimezone(zone), "H:i")
        return _("dose %(dose)s was begun today at %(begun)s") % {
            "dose": course.doses,
            "begun": begun,
        }
    if look.phase == "dosing_day":
        return _of_planned(look, at, theirs)
    if days == 1:
        return _("the first day after dose %(dose)s") % {"dose": course.doses}
    return ""


def _of_planned(look: Look, at: datetime, theirs: ZoneInfo) -> str:
    course = look.headlines.course
    dose = {"dose": course.doses + 1}
    planned = parse(course.next_on).first if course.next_on else None
    if planned is None or planned >= at.astimezone(theirs).date():
        return _("dose %(dose)s is planned for today; nothing recorded yet") % dose
    said = dose | {"day": date_format(planned, "D j M")}
    return _("dose %(dose)s was planned for %(day)s; nothing recorded yet") % said


def _of_yours(said: Headlines, role: str, at: datetime, zone: ZoneInfo) -> str:
    yours = yours_of(said, role, at, zone)
    if not yours:
        return ""
    first = yours[0]
    what = {"what": title_of(first.what, is_begun=False)}
    if first.at <= at:
        what["since"] = since_words(first.at, at, zone)
        words = _("your %(what)s waits %(since)s") % what
    else:
        what["clock"] = date_format(first.at.astimezone(zone), "H:i")
        words = _("your %(what)s is due today, %(clock)s") % what
    if len(yours) == 1:
        return words
    more = len(yours) - 1
    of_more = ngettext("and %(count)s more of yours", "and %(count)s more of yours", more)
    return f"{words}, {of_more % {'count': more}}"


def yours_of(said: Headlines, role: str, at: datetime, zone: ZoneInfo) -> list[Due]:
    """What is due of one in this role by the end of today, the earliest first."""
    today = at.astimezone(zone).date()
    due = [one for one in said.due if one.for_ == role]
    return [one for one in due if one.at.astimezone(zone).date() <= today]
