"""All content of the expected course."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from holdfast.kernel.course.cited import Cited
from holdfast.kernel.course.expectation import Expectation
from holdfast.kernel.course.model import Model
from holdfast.kernel.course.note import Note
from holdfast.kernel.course.route import RouteCourse
from holdfast.kernel.course.timeline import TimelineItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What is more likely a slip of the pen than a person; none of them is advice on a dose."""

    least_weight_kg: float
    most_weight_kg: float
    least_dose_mg: float
    most_dose_mg: float
    youngest_years: float
    oldest_years: float
    least_infusion_min: float
    most_infusion_min: float
    shown_hours: float
    most_hours: float
    seen_within_factor: float
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSentences:
    """Each may hold ``{span}``: a time in words."""

    onset: str
    peak: str
    largely_over: str
    not_known: str
    people_differ: str
    afterwards: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseWords:
    products: Mapping[str, str]
    reading: str
    not_fitted: str
    unknown_product: str
    unknown_route: str
    not_of_devices: str
    not_infused: str
    dose_of_steps: str
    far_from_seen: str
    client: ClientSentences


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseContent:
    models: Mapping[str, Model]
    routes: tuple[RouteCourse, ...]
    expectations: tuple[Expectation, ...]
    timeline: tuple[TimelineItem, ...]
    notes: tuple[Note, ...]
    limits: Limits
    words: CourseWords

    @property
    def route_titles(self) -> Mapping[str, str]:
        return {one.route: one.title for one in self.routes}

    def route_course(self, product: str, route: str) -> RouteCourse | None:
        found = (one for one in self.routes if one.route == route and product in one.products)
        return next(found, None)
