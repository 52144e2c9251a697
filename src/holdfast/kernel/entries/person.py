"""Who the client is, so far as it bears on care."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Trusted:
    """Whom to ask when the client cannot be reached, by the client's dated agreement.

    ``confirmed_on`` is the day they were asked again alone; one taken back has no agreement.
    """

    name: str | None = None
    relation: str | None = None
    number: str | None = None
    may_hear: str | None = None
    not_to_tell: str | None = None
    agreed_on: date | None = None
    confirmed_on: date | None = None
    taken_back_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyAddress:
    """Where help would be sent; the client may be elsewhere."""

    text: str | None = None
    given_on: date | None = None
    agreed_on: date | None = None
    taken_back_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RingOutside:
    """Whether they may be rung outside the times they called safe."""

    agreed_on: date | None = None
    taken_back_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    born: date | None = None
    sex: Literal["female", "male", "other", "unknown"] | None = None
    pregnancy: Literal["pregnant", "possible", "not_possible", "declined", "unknown"] | None = None
    breastfeeding: bool | None = None
    contact: Mapping[str, Any] | None = None
    time_zone: str | None = None
    language: str | None = None
    jurisdiction: str | None = None
    weight_kg: float | None = None
    height_cm: float | None = None
    trusted: Trusted | None = None
    emergency_address: EmergencyAddress | None = None
    may_ring_outside_safe_times: RingOutside | None = None
