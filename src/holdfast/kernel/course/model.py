"""A published pharmacokinetic model, as its parameters."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.course.cited import Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreeCompartments:
    """Volumes and clearances at ``at_kg``; all of them scale with weight."""

    at_kg: float
    central_l: float
    second_l: float
    third_l: float
    clearance_l_per_h: float
    second_l_per_h: float
    third_l_per_h: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Nasal:
    """A part of each device is absorbed by the nose, the rest is swallowed.

    ``later_devices`` is what a second or third device has of the first one's nasal fraction.
    """

    device_mg: float
    devices: tuple[int, ...]
    fraction: float
    later_devices: float
    per_h: float
    swallowed_over_h: float
    swallowed_per_h: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Swallowed:
    over_h: float
    per_h: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HepatoPortal:
    """Three compartments and a well-stirred liver; weight has no effect in it.

    The flow through the liver falls by ``flow_falls_l_per_h_a_year`` for each year of age over
    ``flow_falls_after_years``.
    """

    central_l: float
    second_l: float
    third_l: float
    second_l_per_h: float
    third_l_per_h: float
    liver_l: float
    flow_l_per_h: float
    flow_falls_l_per_h_a_year: float
    flow_falls_after_years: float
    excreted_per_h: float
    metabolised_per_h: float
    gut_fraction: float
    nasal: Nasal
    swallowed: Swallowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """``side`` says which blood it was fitted to."""

    id: str
    title: str
    side: str
    parameters: ThreeCompartments | HepatoPortal
    cited: tuple[Cited, ...]

    @property
    def scales_with_weight(self) -> bool:
        return isinstance(self.parameters, ThreeCompartments)
