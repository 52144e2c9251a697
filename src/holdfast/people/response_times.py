"""Who looks at a client's answers, and when: the sentences the client reads."""

from __future__ import annotations

from itertools import groupby

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from holdfast.people.hours import DAYS
from holdfast.people.models import Practice

Span = tuple[list[str], tuple[str, ...]]


def who_looks(practice: Practice) -> list[str]:
    """In the practice's own time zone, which is named; the last says not to wait for it."""
    if practice.cover is not None:
        return if_covered_by(practice.cover.name, practice)
    if practice.cover_absence_signed_at is not None:
        return if_nobody_covers(practice)
    return _around(_("Nobody has been named who looks at other times."), practice)


def if_covered_by(name: str, practice: Practice) -> list[str]:
    return _around(_("At other times %(name)s looks.") % {"name": name}, practice)


def if_nobody_covers(practice: Practice) -> list[str]:
    return _around(_("At other times nobody looks until somebody is at work again."), practice)


def hours_in_words(practice: Practice) -> str:
    """ "Monday to Friday 09:00–17:00"; empty when no hours are set."""
    return "; ".join(_span(span) for span in _spans(practice))


def zone_in_words(practice: Practice) -> str:
    """ "Los Angeles" for America/Los_Angeles."""
    return practice.time_zone.rpartition("/")[2].replace("_", " ")


def _around(outside_hours: str, practice: Practice) -> list[str]:
    watched = _("This app is not watched all the time, so please do not wait for it in danger.")
    return [_in_hours(practice), outside_hours, watched]


def _in_hours(practice: Practice) -> str:
    hours = hours_in_words(practice)
    if not hours:
        return _("Your practice has not said when somebody is at work.")
    said = {"hours": hours, "zone": zone_in_words(practice)}
    return _("Somebody at your practice is at work: %(hours)s (%(zone)s time).") % said


def _spans(practice: Practice) -> list[Span]:
    """Days in a row with the same hours, together."""
    each = [(day, tuple(practice.staffed_hours.get(day) or ())) for day in DAYS]
    runs = groupby(each, key=lambda one: one[1])
    return [([day for day, _hours in run], hours) for hours, run in runs if hours]


def _span(span: Span) -> str:
    days, (opens, closes) = span
    first, last = (str(WEEKDAYS[DAYS.index(day)]) for day in (days[0], days[-1]))
    said = {"first": first, "last": last, "opens": opens, "closes": closes}
    if first == last:
        return _("%(first)s %(opens)s–%(closes)s") % said
    return _("%(first)s to %(last)s %(opens)s–%(closes)s") % said
