"""One kind of client, as a file of content/invented/archetypes tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from holdfast.kernel.content.phases import Phase
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import By, Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Also:
    """Something of its own in a history: either some days ago at an hour, or some hours ago."""

    kind: str
    by: By
    body: Mapping[str, Any]
    days_ago: int | None = None
    clock: str = "10:00"
    hours_ago: float | None = None
    label: Label = "ordinary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """What is planned. ``next_in_days`` counts from today; None where no dose is planned.

    ``decision`` is the prescriber’s last word.
    """

    route: str
    product: str
    setting: str
    doses_planned: int
    next_in_days: int | None = None
    decision: str = "cleared"
    escort: bool | None = True
    sitter: bool | None = None
    indication: str = "treatment_resistant_depression"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expects:
    """What the kernel must say of such a client, whenever it is asked; held by a test.

    ``phases``: any of them, as a dose of today may be of yesterday by the time it is asked.
    ``findings`` stand among those that are not folded.
    """

    phases: tuple[Phase, ...]
    urgency: Urgency
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Archetype:
    """All days count back from today. ``intake``: what of it has been done.

    ``silent`` are the first and last day (both ago) of a time in which the client answered nothing
    and came to nothing. ``dosed_hours_ago`` is a dose of today, after those of ``doses_days_ago``.
    ``has_sign_in``: the demo shows the way in as this client.
    """

    id: str
    story: str
    place: str
    therapist: Literal["first", "second"]
    age: int
    sex: Literal["female", "male", "other"]
    contact_days_ago: int
    expects: Expects
    intake: Literal["none", "begun", "done"] = "done"
    intake_days_ago: int = 0
    preparation_days_ago: tuple[int, ...] = ()
    treatment: Treatment | None = None
    doses_days_ago: tuple[int, ...] = ()
    dosed_hours_ago: float | None = None
    course: str = "none"
    depression: int = 17
    anxiety: int = 12
    conditions: Mapping[str, str] = field(default_factory=dict)
    medicines: Mapping[str, str] = field(default_factory=dict)
    substances: Mapping[str, str] = field(default_factory=dict)
    integrates: bool = True
    silent: tuple[int, int] | None = None
    has_sign_in: bool = False
    also: tuple[Also, ...] = ()
