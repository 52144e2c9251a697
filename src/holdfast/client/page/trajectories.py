"""The course of one measure with doses and changes of medicine, of what one reader may see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _

from holdfast.client.page.doses import doses_of, medicine_changes
from holdfast.client.page.expected_band import Foretold, foretold
from holdfast.client.page.fade import fading
from holdfast.client.page.outcomes import outcomes
from holdfast.client.page.pauses import pause_of
from holdfast.client.page.reliable_change import Reliable, reliable_change
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.measures import Measured as Total
from holdfast.kernel.chart.measures import measured
from holdfast.kernel.chart.spanned import dose_spanned
from holdfast.kernel.instruments.band import band_of
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.number import exact
from holdfast.record.reading.client_record import View
from holdfast.ui.pictures.course import Band, Course, Event, Line, Measured
from holdfast.ui.pictures.trajectory import Trajectory, trajectory
from holdfast.wording import told_of

ENOUGH = 2
LEAST_SPAN = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A measure that can be looked at."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure of this client: ``drawn`` is None with fewer than two values.

    ``outcomes`` says what each rule found, ``fading`` how long a benefit lasts in this person.
    """

    slug: str
    title: str
    totals: tuple[Total, ...]
    drawn: Trajectory | None
    reliable: Reliable | None
    only: Measured | None
    outcomes: tuple[str, ...]
    foretold: Foretold | None
    fading: str


def choices(view: View) -> list[Choice]:
    """The measures with a total, the one answered most first."""
    entries = [entry for kind in ("answers", "score") for entry in view.chart.of(kind)]
    counted = Counter(entry.body.instrument for entry in entries)
    slugs = sorted(counted, key=lambda slug: (-counted[slug], slug))
    titled = (Choice(slug=slug, title=view.content.title_of_form(slug) or slug) for slug in slugs)
    return [choice for choice in titled if measured(choice.slug, view.scene)]


def measure_of(view: View, slug: str, zone: ZoneInfo) -> Measure:
    form, totals = view.content.instruments.get(slug), measured(slug, view.scene)
    starts = [dose.at for dose in doses_of(view.chart)]
    reliable = reliable_change(form, totals, starts, zone) if form else None
    has_course = len(totals) >= ENOUGH
    band = foretold(slug, view.scene, zone) if has_course else None
    before = band.before if band else {}
    points = tuple(
        _point(total, form, zone, (before.get(total.at, ""), _spanned(total, form, view, zone)))
        for total in totals
    )
    drawn = _course(view, slug, points, zone, reliable=reliable, band=band) if has_course else None
    return Measure(
        slug=slug,
        title=form.title if form else slug,
        totals=totals,
        drawn=trajectory(drawn) if drawn else None,
        reliable=reliable,
        only=points[0] if points and not has_course else None,
        outcomes=tuple(outcomes(slug, view.scene, zone)),
        foretold=band,
        fading=fading(slug, view.scene),
    )


def _spanned(total: Total, form: Definition | None, view: View, zone: ZoneInfo) -> str:
    """Marks an answer whose days lie on both sides of a dose."""
    dose = dose_spanned(form.recall, total.at, view.scene) if form else None
    if dose is None:
        return ""
    day = in_words(started_at(dose).astimezone(zone), "j M Y")
    return _("asks about days before and after the dose of %(day)s") % {"day": day}


def _point(
    total: Total, form: Definition | None, zone: ZoneInfo, more: tuple[str, str]
) -> Measured:
    local = total.at.astimezone(zone)
    band = band_of(form.bands, exact(total.total)) if form else None
    says = "; ".join(filter(None, (band, *more)))
    return Measured(at=local, value=total.total, when=in_words(local, "j M Y"), says=says)


def _course(
    view: View,
    slug: str,
    points: tuple[Measured, ...],
    zone: ZoneInfo,
    *,
    reliable: Reliable | None,
    band: Foretold | None,
) -> Course:
    form = view.content.instruments.get(slug)
    lowest, highest = _span(form, points)
    events = tuple(_events(view, zone))
    start = min([points[0].at, *(event.at for event in events if event.kind == "dose")])
    now = band.until if band else view.sight.at.astimezone(zone)
    end = max(now, start + LEAST_SPAN)
    return Course(
        name=form.title if form else slug,
        lowest=lowest,
        highest=highest,
        start=start,
        end=end,
        points=points,
        bands=tuple(_bands(form)) if form else (),
        events=tuple(event for event in events if start <= event.at <= end),
        expected=band.band if band else (),
        expected_label=band.label if band else "",
        reliable=_line(reliable, lowest, highest),
        gap_after=pause_of(slug, view.content.cadence),
    )


def _span(form: Definition | None, points: tuple[Measured, ...]) -> tuple[float, float]:
    if form is not None and form.total_span is not None:
        return form.total_span
    values = [point.value for point in points]
    return min(0.0, *values), max(values)


def _bands(form: Definition) -> Iterator[Band]:
    """Bands meet where the next begins, so that no stripe is without a name."""
    ordered = sorted(form.bands, key=lambda band: band.least)
    ends = [*(band.ends[0] for band in ordered[1:]), *(band.ends[1] for band in ordered[-1:])]
    for band, end in zip(ordered, ends, strict=True):
        yield Band(low=band.ends[0], high=end, label=band.word)


def _events(view: View, zone: ZoneInfo) -> Iterator[Event]:
    for dose in doses_of(view.chart):
        at = dose.at.astimezone(zone)
        yield Event(at=at, kind="dose", label=dose.name, when=in_words(at, "j M Y"))
    for entry in medicine_changes(view.chart):
        at = entry.at.astimezone(zone)
        label = told_of(entry, view.content, zone).title
        yield Event(at=at, kind="medicine", label=label, when=in_words(at, "j M Y"))


def _line(reliable: Reliable | None, lowest: float, highest: float) -> Line | None:
    if reliable is None or not lowest <= reliable.at_value <= highest:
        return None
    return Line(value=reliable.at_value, label=reliable.label, short=reliable.short)
