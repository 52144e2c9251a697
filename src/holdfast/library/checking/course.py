"""What the expected course has to hold to: cited, whole, in order, and never an order to anyone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from holdfast.kernel.course.closed_form import exponentials
from holdfast.kernel.course.content import CourseContent
from holdfast.kernel.course.model import ThreeCompartments
from holdfast.kernel.course.route import Drawn, RouteCourse, Windows
from holdfast.library.checking.card import OPENINGS, ORDERS
from holdfast.library.course import files_of
from holdfast.library.yaml_file import YamlFile

SAME_RATE_PER_H = 0.001  # two rates so near to each other leave no digit of their difference


def course_problems(folder: Path, sources: frozenset[str], content: CourseContent) -> list[str]:
    """One sentence a problem, with file and line."""
    files = [*files_of(folder), *files_of(folder / "models"), *files_of(folder / "routes")]
    found = list(chain.from_iterable(_written(file, sources) for file in files))
    found += _pairs(folder, content)
    for file, route in zip(files_of(folder / "routes"), content.routes, strict=True):
        found += _route(file, route, content)
    return [*found, *_sentences(folder, content), *_holes(folder, content)]


def _written(file: YamlFile, sources: frozenset[str]) -> Iterator[str]:
    if (file.value.get("status") == "reviewed") != bool(file.value.get("reviewer")):
        yield file.refuse("reviewed content names its reviewer; a draft names none.", "$.status")
    if not file.value.get("review_due"):
        yield file.refuse("say by when it is reviewed again, as review_due.")
    for place, part in _parts("$", file.value):
        if part.get("cited") == []:
            yield file.refuse("nobody is cited; name at least one source.", place)
        if "source" in part and part["source"] not in sources:
            sentence = f"“{part['source']}” is not in sources.yaml; add it there."
            yield file.refuse(sentence, place)
        if "source" in part and not str(part["locator"]).strip():
            yield file.refuse("a source needs its locator: section, page or table.", place)


def _parts(place: str, value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping of a file, with where it stands."""
    if isinstance(value, dict):
        yield place, value
        for name, part in value.items():
            yield from _parts(f"{place}.{name}", part)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _parts(f"{place}[{index}]", part)


def _pairs(folder: Path, content: CourseContent) -> Iterator[str]:
    """One product by one route has one course."""
    seen: dict[tuple[str, str], str] = {}
    for file, route in zip(files_of(folder / "routes"), content.routes, strict=True):
        for product in route.products:
            first = seen.setdefault((product, route.route), route.id)
            if first != route.id:
                sentence = f"{product} by this route has its course already, in {first}."
                yield file.refuse(sentence, "$.products")
            if product not in content.words.products:
                yield file.refuse(f"“{product}” is no product of words.yaml.", "$.products")


def _route(file: YamlFile, route: RouteCourse, content: CourseContent) -> Iterator[str]:
    if (route.drawn is None) != bool(route.no_curve):
        yield file.refuse("either a curve is drawn, or no_curve says why there is none.")
    if route.drawn is not None:
        yield from _drawn(file, route.drawn, content)
    if route.windows is not None:
        yield from _windows(file, route.windows)


def _drawn(file: YamlFile, drawn: Drawn, content: CourseContent) -> Iterator[str]:
    model = content.models.get(drawn.model)
    if model is None:
        known = ", ".join(content.models)
        yield file.refuse(f"“{drawn.model}” is no model; write one of {known}.", "$.drawn.model")
        return
    if not 0 < drawn.band.low <= 1 <= drawn.band.high:
        sentence = "a band goes from a part of the typical curve to a multiple of it."
        yield file.refuse(sentence, "$.drawn.band")
    ways = (drawn.absorbed is not None) + (drawn.infused is not None)
    if ways != isinstance(model.parameters, ThreeCompartments):
        sentence = f"say how it gets into {drawn.model}: absorbed or infused, where it asks that."
        yield file.refuse(sentence, "$.drawn")
    elif drawn.absorbed is not None and isinstance(model.parameters, ThreeCompartments):
        rates = [term.per_h for term in exponentials(model.parameters, model.parameters.at_kg)]
        if any(abs(rate - drawn.absorbed.per_h) < SAME_RATE_PER_H for rate in rates):
            sentence = "per_h is a rate of the model itself; the closed form needs another."
            yield file.refuse(sentence, "$.drawn.absorbed.per_h")
        if not (0 < drawn.absorbed.fraction <= 1 and drawn.absorbed.over_h > 0):
            sentence = "a fraction is above 0 and at most 1, and over_h above 0."
            yield file.refuse(sentence, "$.drawn.absorbed")


def _windows(file: YamlFile, windows: Windows) -> Iterator[str]:
    for name in ("onset", "peak", "largely_over", "plan_for"):
        window = getattr(windows, name)
        if window.from_min > window.to_min:
            yield file.refuse("a window ends after it begins.", f"$.windows.{name}")
    starts = [windows.onset, windows.peak, windows.largely_over]
    same_start = [one.from_min for one in starts if one.counted_from == "start"]
    if same_start != sorted(same_start):
        yield file.refuse("onset, peak and largely over follow one another.", "$.windows")


def _sentences(folder: Path, content: CourseContent) -> Iterator[str]:
    said = [("expectations", one.consider) for one in content.expectations]
    said += [("timeline", one.says) for one in content.timeline]
    files = {file.path.stem: file for file in files_of(folder)}
    for name, sentence in said:
        index = [text for place, text in said if place == name].index(sentence)
        place = f"$.{name}[{index}]"
        if not sentence.startswith(OPENINGS):
            yield files[name].refuse(f"begin with one of {', '.join(OPENINGS)}.", place)
        if order := ORDERS.search(sentence):
            yield files[name].refuse(f"“{order[0]}” decides for people; ask or consider.", place)


def _holes(folder: Path, content: CourseContent) -> Iterator[str]:
    """From the start of a dose on there is no hour of which nothing is said."""
    file = next(file for file in files_of(folder) if file.path.stem == "expectations")
    until: float | None = 0.0
    for index, one in enumerate(content.expectations):
        if until is None or one.from_hours > until:
            sentence = f"nothing is said of the hours before {one.from_hours:g}."
            yield file.refuse(sentence, f"$.expectations[{index}]")
        until = one.to_hours
    if until is not None:
        yield file.refuse(f"nothing is said of the time after {until:g} hours.", "$.expectations")
