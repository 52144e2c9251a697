"""Reads the content of the expected course: models, routes, windows, timeline and notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from holdfast.kernel.course.cited import Cited
from holdfast.kernel.course.content import CourseContent, CourseWords, Limits
from holdfast.kernel.course.expectation import Expectation
from holdfast.kernel.course.model import HepatoPortal, Model, ThreeCompartments
from holdfast.kernel.course.note import Note
from holdfast.kernel.course.route import RouteCourse
from holdfast.kernel.course.timeline import TimelineItem
from holdfast.library.convert import convert, to_plain
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml

T = TypeVar("T")
KINDS: dict[str, type[ThreeCompartments] | type[HepatoPortal]] = {
    "three_compartments": ThreeCompartments,
    "hepato_portal": HepatoPortal,
}
STANDING = frozenset({"status", "reviewer", "reviewed_on", "review_due"})


def read_course(folder: Path) -> CourseContent:
    """Raises Refused with file and line for what cannot be read as what it has to be."""
    models = [_model(file) for file in files_of(folder / "models")]
    words = read_yaml(folder / "words.yaml")
    return CourseContent(
        models={model.id: model for model in models},
        routes=tuple(_route(file) for file in files_of(folder / "routes")),
        expectations=_part(folder, "expectations", tuple[Expectation, ...]),
        timeline=_part(folder, "timeline", tuple[TimelineItem, ...]),
        notes=_part(folder, "notes", tuple[Note, ...]),
        limits=_converted(words, "limits", Limits),
        words=_converted(words, "words", CourseWords),
    )


def files_of(folder: Path) -> list[YamlFile]:
    return [read_yaml(path) for path in sorted(folder.glob("*.yaml"))]


def _part(folder: Path, name: str, kind: type[T]) -> T:
    return _converted(read_yaml(folder / f"{name}.yaml"), name, kind)


def _route(file: YamlFile) -> RouteCourse:
    written = {name: value for name, value in file.value.items() if name not in STANDING}
    return _converted(YamlFile(file.path, {"": written}), "", RouteCourse)


def _model(file: YamlFile) -> Model:
    kind = KINDS.get(file.value.get("kind", ""))
    if kind is None:
        raise Refused([file.refuse(f"a model is of the kind {' or '.join(KINDS)}.", "$.kind")])
    return Model(
        **{name: _converted(file, name, str) for name in ("id", "title", "side")},
        parameters=_converted(file, "parameters", kind),
        cited=_converted(file, "cited", tuple[Cited, ...]),
    )


def _converted(file: YamlFile, name: str, kind: type[T]) -> T:
    """A named part of a file as the kernel knows it; a name that nothing reads is a slip."""
    below, written = f"$.{name}" if name else "$", file.value.get(name)
    try:
        value = convert(written, kind)
    except msgspec.ValidationError as error:
        what, _, place = str(error).partition(" - at `$")
        raise Refused([_refuse(file, below + place.rstrip("`"), what)]) from error
    unread = [_refuse(file, place, "nothing reads this name") for place in
              _unread(written, to_plain(value), below)]  # fmt: skip
    if unread:
        raise Refused(unread)
    return value


def _refuse(file: YamlFile, place: str, what: str) -> str:
    return file.refuse(f"{place.removeprefix('$.')}: {what[:1].lower()}{what[1:]}.", place)


def _unread(written: Any, read: Any, place: str) -> Iterator[str]:
    if isinstance(written, dict):
        for name, value in written.items():
            below = f"{place}.{name}"
            if name not in read:
                yield below
            else:
                yield from _unread(value, read[name], below)
    elif isinstance(written, list):
        for index, (value, part) in enumerate(zip(written, read, strict=True)):
            yield from _unread(value, part, f"{place}[{index}]")
