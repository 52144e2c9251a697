"""What is known, in five lines: treatment, how they have been, risk, home, and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.client.page.doses import doses_of
from holdfast.kernel.entries import Entry
from holdfast.record.briefing import Considered
from holdfast.record.keeping.board_measure import main_measure
from holdfast.record.keeping.course_stage import course_of
from holdfast.record.reading.client_record import View
from holdfast.wording import told_of
from holdfast.wording.measures import total_words


def known(view: View, zone: ZoneInfo) -> tuple[str, ...]:
    return (
        _treatment(view, zone),
        f"{_measure(view, zone)} {_check_in(view, zone)}".rstrip(),
        _risk(view, zone),
        _home(view),
        _("Not known: %(what)s.") % {"what": "; ".join(_not_known(view))},
    )


def _treatment(view: View, zone: ZoneInfo) -> str:
    doses, route = doses_of(view.chart), course_of(view.chart).route
    how = view.content.words.values.get(route, route) if route else _("by a route not known")
    if not doses:
        return _("No dose is known here.")
    words = ngettext(
        "%(count)s dose is known, %(how)s: on %(when)s.",
        "%(count)s doses are known, %(how)s: the last on %(when)s.",
        len(doses),
    )
    return words % {"count": len(doses), "how": how, "when": _day(doses[-1].at, zone)}


def _measure(view: View, zone: ZoneInfo) -> str:
    found = main_measure(Considered(view.chart, view.briefing, view.content))
    if found is None:
        return _("No score is known here.")
    form = view.content.instruments.get(found.instrument)
    said = [
        _("%(total)s on %(when)s")
        % {"total": total_words(form, one.total), "when": _day(one.at, zone)}
        for one in reversed(found.points[-2:])
    ]
    title = form.title if form else found.instrument
    return _("%(title)s: %(said)s.") % {"title": title, "said": _(", before that ").join(said)}


def _check_in(view: View, zone: ZoneInfo) -> str:
    """Only what was pressed in the newest: words that did not ring are not told here."""
    said = view.chart.of("check_in")
    if not said:
        return ""
    body, at = replace(said[-1].body, text=None, wants_contact=None), said[-1].at
    title = told_of(replace(said[-1], body=body), view.content, zone).title
    return f"{title}, {date_format(at.astimezone(zone), 'j M H:i')}."


def _risk(view: View, zone: ZoneInfo) -> str:
    assessed = view.chart.latest("contact", "assessment")
    asked = (
        _("Last assessed on %(when)s: %(words)s")
        % {"when": _day(assessed.at, zone), "words": assessed.body.assessment}
        if assessed
        else _("No assessment of risk is known here")
    )
    return f"{asked.rstrip('.')}. {_attempt(view)}"


def _attempt(view: View) -> str:
    return {
        "present": _("An attempt is known."),
        "past": _("An earlier attempt is known."),
        "absent": _("They said that there was no attempt."),
    }.get(_status(view, "suicide_attempt"), _("Whether there was an attempt is not known here."))


def _home(view: View) -> str:
    home = {
        "present": _("At home they are not safe; told in private."),
        "past": _("At home they were not safe; told in private."),
        "absent": _("They said that they are safe at home."),
    }.get(_status(view, "unsafe_at_home"), "")
    taken = [one.body.ingredient for one in view.chart.of("medication") if _is_taken(one)]
    names = ", ".join(dict.fromkeys(taken))
    takes = _("They take %(names)s.") % {"names": names} if taken else ""
    return " ".join(one for one in (home, takes) if one) or _("Home and medicines: not known here.")


def _not_known(view: View) -> Iterator[str]:
    yield _("where they are now")
    yield _("who is with them")
    yield _("what is within reach")
    if not _status(view, "unsafe_at_home"):
        yield _("whether they are safe at home")


def _status(view: View, code: str) -> str:
    """The gravest of what stands about a condition; empty where nobody said."""
    said = {entry.body.status for entry in view.chart.about("condition", code)}
    return next((one for one in ("present", "past", "absent") if one in said), "")


def _is_taken(entry: Entry) -> bool:
    return bool(entry.body.status == "taking")


def _day(at: datetime, zone: ZoneInfo) -> str:
    return date_format(at.astimezone(zone), "j M")
