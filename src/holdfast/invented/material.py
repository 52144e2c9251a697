"""What invented clients are made of: the files of content/invented, read once a process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any, cast

import msgspec

from holdfast.invented.archetype import Archetype
from holdfast.library.known import known
from holdfast.library.once import once


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """``phone`` lacks its last two digits; such numbers are kept for stories and ring nowhere."""

    zone: str
    country: str
    jurisdiction: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Given names by sex, so that what is told of somebody agrees with their name."""

    given: Mapping[str, tuple[str, ...]]
    family: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Shares of the first score, by days after the first dose and days before today."""

    says: str
    after_first: Mapping[int, float]
    before_now: Mapping[int, float] = field(default_factory=dict)
    source: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Courses:
    status: str
    noise_points: int
    shapes: Mapping[str, Shape]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """How a dose is given: mg, or mg a kg; minutes from its start; systolic rise in mmHg."""

    minutes: int
    landed_minutes: int
    rise_mmhg: int
    source: str
    locator: str
    mg: float | None = None
    mg_per_kg: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    status: str
    routes: Mapping[str, Route]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    key: str
    role: str
    name: str
    email: str
    on_call_order: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSheet:
    """The invented practice; ``cover`` is the key of the one who stands in."""

    slug: str
    name: str
    time_zone: str
    jurisdiction: str
    on_call_email: str
    staffed_hours: Mapping[str, tuple[str, str]]
    password: str
    people: tuple[Worker, ...]
    cover: str
    clinic: str


def names() -> Names:
    return cast(Names, _read("names.yaml", Names))


def place(key: str) -> Place:
    places: dict[str, Place] = _read("places.yaml", dict[str, Place])
    return places[key]


def courses() -> Courses:
    return cast(Courses, _read("courses.yaml", Courses))


def route(key: str) -> Route:
    return cast(Routes, _read("routes.yaml", Routes)).routes[key]


def practice_sheet() -> PracticeSheet:
    return cast(PracticeSheet, _read("practice.yaml", PracticeSheet))


def lines(about: str) -> tuple[str, ...]:
    """Ways of saying one thing, to choose from."""
    said: dict[str, tuple[str, ...]] = _read("words.yaml", dict[str, tuple[str, ...]])
    return said[about]


@once
def archetypes() -> tuple[Archetype, ...]:
    """In the order of their file names: the order of the demo's clients."""
    folder = files("holdfast").joinpath("content/invented/archetypes")
    found = sorted(file.name for file in folder.iterdir() if file.name.endswith(".yaml"))
    return tuple(_read(f"archetypes/{name}", Archetype) for name in found)


@once
def _read(name: str, kind: Any) -> Any:
    written = files("holdfast").joinpath("content/invented", name).read_bytes()
    return msgspec.yaml.decode(written, type=known(kind))
