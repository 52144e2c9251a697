"""The exposure ledger in words: how much, from whom, how often, and which watch comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.exposure.ledger import Ledger, intervals_days, ledger_of
from holdfast.kernel.exposure.total import Total, totals
from holdfast.kernel.predicates.dose_creep import DoseCreep
from holdfast.kernel.predicates.not_done_since import NotDoneSince, Watch, watch_of
from holdfast.record.reading.authors import AUTHORS
from holdfast.record.reading.client_record import View

DAYS_OF_FREQUENCY = 30
COMPARED = 3  # intervals, where no card says how many


@dataclass(frozen=True, slots=True)
class TotalRow:
    """What was given of one product by one way, in words."""

    product: str
    route: str
    doses: int
    mg: str
    highest: str


@dataclass(frozen=True, slots=True)
class NextWatch:
    """What exposure asks for next; ``is_due`` once its time has come."""

    what: str
    on: str
    because: str
    is_due: bool


@dataclass(frozen=True, slots=True)
class Exposure:
    """``says`` are sentences; ``next`` is None where nothing comes due, or not all may be seen."""

    says: tuple[str, ...]
    totals: tuple[TotalRow, ...]
    creep: Finding | None
    next: NextWatch | None


def exposure_of(view: View, zone: ZoneInfo) -> Exposure | None:
    """Of the doses that the reader may see; None where there is none."""
    ledger = ledger_of(view.scene)
    if not ledger.given:
        return None
    findings = view.briefing.findings
    return Exposure(
        says=tuple(_says(ledger, view)),
        totals=tuple(_row(total, view) for total in totals(ledger.given)),
        creep=next((one for one in findings if one.id == "aftercare.dose_creep"), None),
        next=_next(view, zone) if view.sees_all else None,
    )


def _says(ledger: Ledger, view: View) -> Iterator[str]:
    yield _known(ledger)
    yield _span(ledger)
    yield from _told_by_several(ledger)
    yield from _how_often(ledger, view)


def _known(ledger: Ledger) -> str:
    count = len(ledger.given)
    authors = dict.fromkeys(one.by for dose in ledger.given for one in dose.tellings)
    whom = ", ".join(str(AUTHORS[author]) for author in authors)
    known = ngettext(
        "%(count)s dose is known, told by: %(whom)s.",
        "%(count)s doses are known, told by: %(whom)s.",
        count,
    ) % {"count": count, "whom": whom}
    if ledger.at_least == count:
        return known
    least = _("There were at least %(least)s, by the number of a dose.")
    return f"{known} {least % {'least': ledger.at_least}}"


def _span(ledger: Ledger) -> str:
    first, last = _day(ledger.given[0].day), _day(ledger.given[-1].day)
    if len(ledger.given) == 1:
        return _("It was on %(day)s.") % {"day": last}
    longest = max(ledger.intervals_days)
    return ngettext(
        "The first known on %(first)s, the last on %(last)s; at most %(count)s day apart.",
        "The first known on %(first)s, the last on %(last)s; at most %(count)s days apart.",
        longest,
    ) % {"first": first, "last": last, "count": longest}


def _told_by_several(ledger: Ledger) -> Iterator[str]:
    if several := sum(len(dose.tellings) > 1 for dose in ledger.given):
        yield ngettext(
            "%(count)s dose was told by more than one; it counts once.",
            "%(count)s doses were told by more than one; each counts once.",
            several,
        ) % {"count": several}


def _how_often(ledger: Ledger, view: View) -> Iterator[str]:
    run = ledger.run
    if len(run) < len(ledger.given):
        begun = _(
            "The present course began on %(day)s, after a gap; %(count)s of the doses are of it."
        )
        yield begun % {"day": _day(run[0].day), "count": len(run)}
    count = ledger.ending(DAYS_OF_FREQUENCY)
    yield ngettext(
        "%(count)s dose in the 30 days up to the last.",
        "%(count)s doses in the 30 days up to the last.",
        count,
    ) % {"count": count}
    compared, intervals = _compared(view), intervals_days(run)
    now, before = intervals[-compared:], intervals[-2 * compared : -compared]
    if now:
        often = _("Lately every %(now)s days; before that every %(before)s.")
        alone = _("Lately every %(now)s days.")
        yield (often if before else alone) % {"now": _mean(now), "before": _mean(before)}


def _compared(view: View) -> int:
    """How many intervals the card of creep compares."""
    creeps = (card.parameters for card in view.content.cards)
    found = (one.compared_intervals for one in creeps if isinstance(one, DoseCreep))
    return next(found, COMPARED)


def _mean(days: tuple[int, ...]) -> str:
    return f"{sum(days) / len(days):.3g}" if days else ""


def _row(total: Total, view: View) -> TotalRow:
    words = view.content.words.values
    product = words.get(total.product, total.product) if total.product else _("not recorded")
    return TotalRow(
        product=product,
        route=words.get(total.route, total.route),
        doses=total.doses,
        mg="; ".join(_mg(total)),
        highest=_highest(total),
    )


def _mg(total: Total) -> Iterator[str]:
    if total.without_mg == total.doses:
        yield _("not recorded")
        return
    yield (_("at least %(mg)s") if total.is_at_least else "%(mg)s") % {"mg": f"{total.mg:g}"}
    if total.without_mg:
        yield _("%(count)s without an amount") % {"count": total.without_mg}
    if total.differing:
        yield _("%(count)s told differently, the lower counted") % {"count": total.differing}


def _highest(total: Total) -> str:
    if total.highest_mg is None:
        return _("not recorded")
    if total.highest_mg_per_kg is None:
        return f"{total.highest_mg:g} mg"
    return f"{total.highest_mg:g} mg; {total.highest_mg_per_kg:.2g} mg/kg"


def _next(view: View, zone: ZoneInfo) -> NextWatch | None:
    """The watch whose day comes first; of several that are due, the one that waits longest."""
    scene = view.scene
    asked = [card.parameters for card in view.content.cards]
    watches = [
        (watch.at, one.what, watch)
        for one in asked
        if isinstance(one, NotDoneSince) and (watch := watch_of(one, scene))
    ]
    if not watches:
        return None
    at, what, watch = min(watches, key=lambda found: found[:2])
    return NextWatch(
        what=view.content.words.values.get(what, what),
        on=date_format(at.astimezone(view.zone).date(), "j M Y"),
        because=_because(watch, zone),
        is_due=at <= view.sight.at,
    )


def _because(watch: Watch, zone: ZoneInfo) -> str:
    if watch.how == "never":
        return _("not on file for this course of doses")
    if watch.how == "before_next":
        return _("due again after a gap, before the next dose")
    since = watch.entries[0]
    if since.kind == "dose":
        return _("counted from the first dose of the course")
    return _("last on file on %(day)s") % {"day": _day(since.at.astimezone(zone).date())}


def _day(day: date) -> str:
    return date_format(day, "j M Y")
