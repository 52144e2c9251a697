"""Everything of the content that can be shown, by the kind it is of and the name it goes by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from holdfast.command.sheet import Part, Sheet
from holdfast.command.sheet_of_card import sheet_of_card
from holdfast.command.sheet_of_form import sheet_of_instrument, sheet_of_own_form
from holdfast.kernel.content.cadence import Step
from holdfast.kernel.content.protocol import Protocol, Stretch
from holdfast.kernel.content.shelf_lives import ShelfLife
from holdfast.kernel.course.cited import Cited
from holdfast.kernel.course.route import RouteCourse
from holdfast.library.cards import read_cards
from holdfast.library.content import FOLDER, load
from holdfast.library.kept import Kept, NotEncoded, read_kept, read_not_encoded
from holdfast.library.sources import title_of_source
from holdfast.library.yaml_file import read_yaml

Found = Iterator[tuple[str, Sheet]]


def _cards() -> Found:
    for read in read_cards(FOLDER / "cards"):
        yield read.card.id, sheet_of_card(read)


def _instruments() -> Found:
    for slug, form in load().instruments.items():
        yield slug, sheet_of_instrument(form)


def _own_forms() -> Found:
    for slug, form in load().check_ins.items():
        yield slug, sheet_of_own_form(form)


def _protocols() -> Found:
    for protocol in load().protocols:
        yield protocol.id, _of_protocol(protocol)


def _steps() -> Found:
    for step in load().cadence.items:
        yield step.id, _of_step(step)


def _shelf_lives() -> Found:
    for life in load().shelf_lives.lives:
        yield life.id, _of_shelf_life(life)


def _routes() -> Found:
    for route in load().course.routes:
        yield route.id, _of_route(route)


def _kept() -> Found:
    for number, kept in enumerate(read_kept(FOLDER), 1):
        yield (kept.rows[0] if kept.rows else f"law-{number}"), _of_kept(kept)


def _not_encoded() -> Found:
    for number, left in enumerate(read_not_encoded(FOLDER), 1):
        yield (left.rows[0] if left.rows else f"left-out-{number}"), _of_not_encoded(left)


def _codes() -> Found:
    vocabulary = load().vocabulary
    for (kind, code), title in sorted(vocabulary.titles.items()):
        members = sorted(vocabulary.members.get(code, ())) if kind == "medication" else []
        parts = (Part("Kind", (kind,)), Part("Also, or stands for", tuple(members)))
        yield code, Sheet(title, code, parts, "a word of charts")


def _sources() -> Found:
    for key, said in read_yaml(FOLDER / "sources.yaml").value.items():
        where = Part("Where it was read", (said["where_read"],))
        yield key, Sheet(said["title"], key, (where,), said["status"])


KINDS: Mapping[str, Callable[[], Found]] = {
    "card": _cards,
    "instrument": _instruments,
    "own form": _own_forms,
    "protocol": _protocols,
    "step of the cadence": _steps,
    "shelf life": _shelf_lives,
    "route": _routes,
    "promise or law": _kept,
    "left out": _not_encoded,
    "code": _codes,
    "source": _sources,
}


def _of_protocol(protocol: Protocol) -> Sheet:
    return Sheet(
        title=protocol.title,
        named=f"{protocol.id}, a protocol as it was published; it names no amount",
        parts=(
            Part("Route", protocol.routes),
            Part("Product", protocol.products),
            Part("Setting", protocol.settings),
            Part("Doses", tuple(map(_stretch, protocol.stretches))),
            Part("Who describes it so", tuple(map(_cited, protocol.cited))),
            Part("And", tuple(map(_cited, protocol.notes))),
        ),
        foot=f"{protocol.status}, review due {protocol.review_due}",
    )


def _stretch(stretch: Stretch) -> str:
    apart = _span(stretch.days_apart)
    if stretch.doses is None:
        return f"every {apart} days, looked at again after {stretch.review_after_doses}"
    return f"{_span(stretch.doses)} doses, {apart} days apart"


def _span(ends: tuple[int, int]) -> str:
    return str(ends[0]) if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"


def _cited(cited: Cited) -> str:
    place = f"{title_of_source(cited.source)}, {cited.locator}"
    return f"{cited.says} – {place} (evidence {cited.evidence})"


def _of_step(step: Step) -> Sheet:
    form = load().title_of_form(step.what) or step.what
    anchors = (f"{one.because}, at {one.hour} o’clock" for one in step.anchors)
    return Sheet(
        title=f"{form}, for the {step.for_}",
        named=f"{step.id}, a step of the cadence",
        parts=(
            Part("Comes due", tuple(anchors)),
            Part("More often", tuple(one.because for one in step.denser_when)),
            Part("Less often", (step.sparser_when.because,) if step.sparser_when else ()),
            Part("Done by", step.done_by),
        ),
        foot=f"open {step.opens_hours:g} hours before, overdue {step.grace_hours:g} hours after",
    )


def _of_shelf_life(life: ShelfLife) -> Sheet:
    place = f"{title_of_source(life.source)}, {life.locator}"
    return Sheet(
        title=f"{life.title} is asked anew after {life.days:g} days",
        named=", ".join((life.id, *(f"row {row}" for row in life.rows))),
        parts=(Part("Why", (life.because,)), Part("Source", (place,))),
        foot=f"evidence {life.evidence}",
    )


def _of_route(route: RouteCourse) -> Sheet:
    windows = (
        (name.replace("_", " "), getattr(route.windows, name, None))
        for name in ("onset", "peak", "largely_over")
    )
    lines = [
        f"{name}: {window.from_min:g} to {window.to_min:g} min; {_cited(cited)}"
        for name, window in windows
        if window
        for cited in window.cited
    ]
    return Sheet(
        title=f"The expected course {route.title}",
        named=f"{route.id}, for {', '.join(route.products)}",
        parts=(Part("As it was observed", tuple(lines)),),
        foot="a shape, not a threshold",
    )


def _of_kept(kept: Kept) -> Sheet:
    place = f"{title_of_source(kept.source)}, {kept.locator}"
    return Sheet(
        title=kept.says,
        named=", ".join((*(f"row {row}" for row in kept.rows), kept.jurisdiction or "everywhere")),
        parts=(
            Part("Source", (place,)),
            Part("Kept by", kept.kept_by),
            Part("Not yet", (kept.not_yet,) if kept.not_yet else ()),
            Part("In force until", (str(kept.valid_until),) if kept.valid_until else ()),
        ),
        foot=f"evidence {kept.evidence}",
    )


def _of_not_encoded(left: NotEncoded) -> Sheet:
    place = f"{title_of_source(left.source)}, {left.locator}"
    return Sheet(
        title=f"Left out: {left.what}",
        named=", ".join(f"row {row}" for row in left.rows) or "no row of the tables",
        parts=(Part("Why", (left.because,)), Part("Source", (place,))),
        foot="it is left out on purpose",
    )
