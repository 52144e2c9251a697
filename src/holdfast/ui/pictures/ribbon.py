"""The journey ribbon: a time axis from first contact to now and the plan ahead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.ui.pictures.axis import TimeAxis, months
from holdfast.ui.pictures.journey import KEY_OF, KIND_WORDS, WEIGHTS, Journey, Kind, Moment
from holdfast.ui.pictures.labels import Label, Wanted, place
from holdfast.ui.pictures.letters import LINE_PX
from holdfast.ui.pictures.rows import Row
from holdfast.ui.pictures.thinning import LIFTS, Stood, thinned

WIDTHS = (250, 480, 720, 1040)
EDGE_PX = 16
LIGHT, FEW = 1, 6
ROWS = {250: 4, 480: 3, 720: 3, 1040: 2}


@dataclass(frozen=True, slots=True)
class Mark:
    kind: Kind
    x: float
    y: float
    says: str


@dataclass(frozen=True, slots=True)
class Stretch:
    start: float
    end: float
    label: str


@dataclass(frozen=True, slots=True)
class SetLabel:
    """A label with the height it stands at and the line that leads to its mark."""

    text: str
    x: float
    y: float
    at_x: float
    leader_y: float
    is_strong: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RibbonDrawing:
    width: int
    height: int
    is_last: bool
    left: float
    right: float
    line_y: float
    now_x: float
    now_top: float
    marks: tuple[Mark, ...]
    gaps: tuple[Stretch, ...]
    labels: tuple[SetLabel, ...]
    months: tuple[SetLabel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    """The same ribbon at several widths, what its shapes mean, and its facts as rows."""

    drawings: tuple[RibbonDrawing, ...]
    key: tuple[tuple[Kind, str], ...]
    gap_label: str
    rows: tuple[Row, ...]


def ribbon(journey: Journey) -> Ribbon:
    """Draws a journey; every moment is in the rows even where its label found no room."""
    return Ribbon(
        drawings=tuple(_draw(journey, width) for width in WIDTHS),
        key=_key(journey),
        gap_label=journey.gaps[0].label if journey.gaps else "",
        rows=_rows(journey),
    )


def _key(journey: Journey) -> tuple[tuple[Kind, str], ...]:
    present = {KEY_OF.get(moment.kind, moment.kind) for moment in journey.moments}
    return tuple((kind, str(KIND_WORDS[kind])) for kind in WEIGHTS if kind in present)


def _rows(journey: Journey) -> tuple[Row, ...]:
    facts: list[tuple[datetime, Row]] = [
        (moment.at, Row(moment.when, moment.label, moment.says)) for moment in journey.moments
    ]
    facts += [(gap.start, Row(gap.when, gap.label)) for gap in journey.gaps]
    facts.append((journey.now, Row(journey.now_when, _("Today"))))
    return tuple(row for _at, row in sorted(facts, key=lambda fact: fact[0]))


def _draw(journey: Journey, width: int) -> RibbonDrawing:
    axis = TimeAxis(start=journey.first_at, end=journey.until, left=EDGE_PX, right=width - EDGE_PX)
    standing = thinned(journey.moments, axis)
    placed = place(_wanted(journey, standing), left=2, right=width - 2, rows=ROWS[width])
    used = max((label.row for label in placed), default=0) + 1
    line_y = used * LINE_PX + 34
    return RibbonDrawing(
        width=width,
        height=line_y + 60,
        is_last=width == WIDTHS[-1],
        left=axis.left,
        right=axis.right,
        line_y=line_y,
        now_x=axis.x(journey.now),
        now_top=line_y - 14,
        marks=tuple(_mark(one, line_y) for one in standing),
        gaps=_gaps(journey, axis),
        labels=tuple(_set(label, line_y) for label in placed),
        months=tuple(_month(label, line_y) for label in months(axis, _today(journey, axis))),
    )


def _wanted(journey: Journey, standing: Sequence[Stood]) -> list[Wanted]:
    ahead = min((m.at for m in journey.moments if _is_next(m, journey)), default=None)
    many = Counter(moment.kind for moment in journey.moments)
    return [
        Wanted(
            text=_label(one),
            at_x=one.x,
            weight=9 if one.moment.at == ahead else WEIGHTS[one.moment.kind],
        )
        for one in standing
        if _is_named(one.moment.kind, many)
    ]


def _is_named(kind: Kind, many: Counter[Kind]) -> bool:
    """What is many and weighs little goes without names; its key and the table name it."""
    return WEIGHTS[kind] > LIGHT or many[kind] <= FEW


def _label(one: Stood) -> str:
    """One of several alike says how many more there are: "Dose 1 +5"."""
    return f"{one.moment.label} +{one.alike}" if one.alike else one.moment.label


def _today(journey: Journey, axis: TimeAxis) -> Wanted:
    return Wanted(text=_("Today"), at_x=axis.x(journey.now), weight=10, is_strong=True)


def _is_next(moment: Moment, journey: Journey) -> bool:
    return moment.kind == "planned_dose" and moment.at >= journey.now


def _set(label: Label, line_y: float) -> SetLabel:
    y = line_y - 34 - label.row * LINE_PX
    return SetLabel(label.text, round(label.x, 1), y, label.at_x, y + 5, label.is_strong)


def _month(label: Label, line_y: float) -> SetLabel:
    return SetLabel(
        label.text, round(label.x, 1), line_y + 48, label.at_x, line_y + 28, label.is_strong
    )


def _mark(one: Stood, line_y: float) -> Mark:
    moment, more = one.moment, len(one.hidden)
    beside = ngettext("and %(n)s more near it", "and %(n)s more near it", more) % {"n": more}
    parts = (moment.when, moment.label, moment.says, beside if more else "")
    says = ", ".join(part for part in parts if part)
    return Mark(moment.kind, one.x, line_y + LIFTS.get(moment.kind, 0), says)


def _gaps(journey: Journey, axis: TimeAxis) -> tuple[Stretch, ...]:
    return tuple(Stretch(axis.x(gap.start), axis.x(gap.end), gap.label) for gap in journey.gaps)
