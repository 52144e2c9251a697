"""The shape of an instrument file: unknown or missing fields are refused where they stand."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from msgspec import Struct, field

Evidence = Literal["F", "P", "R"]


class _Strict(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    pass


class SourceShape(_Strict, frozen=True, kw_only=True):
    source: str
    locator: str
    says: str = ""


class LicenceShape(_Strict, frozen=True, kw_only=True):
    tier: Literal["A", "B", "C1", "C2"]
    holder: str
    notice: str
    url: str
    checked_on: date
    basis: str
    attestation: str | None


class RecallShape(_Strict, frozen=True, kw_only=True):
    days: int | None
    words: str


class LoincShape(_Strict, frozen=True, kw_only=True):
    panel: str | None
    total: str | None


class OptionShape(_Strict, frozen=True, kw_only=True):
    code: int
    label: str
    loinc: str | None = None
    words: tuple[str, ...] = ()
    counts_as: int | None = None


class RangeShape(_Strict, frozen=True, kw_only=True):
    """Any whole number from one to another, without words."""

    least: int = field(name="from")
    most: int = field(name="to")


class ItemShape(_Strict, frozen=True, kw_only=True):
    """``times`` stands for that many items alike: the key followed by 1, 2, 3 …"""

    key: str
    options: str
    times: int | None = None
    kind: Literal["choice", "clock", "hours"] = "choice"
    text: str = ""
    loinc: str | None = None
    part: str | None = None
    reversed: bool = False
    reversed_when: dict[str, Any] | None = None
    scored: bool = True
    asked_when: dict[str, Any] | None = None
    skipped_as: int | None = None
    applies_when: dict[str, Any] | None = None
    instead_of: str | None = None
    blank_as: int | None = None


class ScaleShape(_Strict, frozen=True, kw_only=True):
    """``items`` are items or earlier scales by name, or a run of items as ``q1..q23``."""

    name: str
    operation: str
    items: tuple[str, ...]
    weights: tuple[int | float, ...] = ()
    plus: int | float = 0
    table: dict[int, int | float] = {}
    counts_what_is_seen: bool = False


class MissingShape(_Strict, frozen=True, kw_only=True):
    allowed: int
    because: str
    source: str
    locator: str
    evidence: Evidence
    scale: str | None = None
    rounding: str = "half_up"


class MissingChoiceShape(_Strict, frozen=True, kw_only=True):
    when: dict[str, Any]
    policy: MissingShape


class BandShape(_Strict, frozen=True, kw_only=True):
    word: str
    least: int | float = field(name="from")
    most: int | float = field(name="to")


class StepShape(_Strict, frozen=True, kw_only=True):
    word: str
    when: dict[str, Any] | None


class FlagShape(_Strict, frozen=True, kw_only=True):
    name: str
    says: str
    when: dict[str, Any]


class SafetyItemShape(_Strict, frozen=True, kw_only=True):
    item: str
    positive_from: int
    offer: str | None = None


class ChangeShape(_Strict, frozen=True, kw_only=True):
    name: str
    test: str
    value: int | float
    says: str
    sample: str
    source: str
    locator: str
    evidence: Evidence


class Case(_Strict, frozen=True, kw_only=True):
    """A form filled in, and what it must give. ``expect`` names only what the case is about."""

    name: str
    kind: Literal["present", "boundary", "missing", "trap"]
    answers: list[Any] | dict[str, Any]
    arithmetic: str
    expect: dict[str, Any]
    context: dict[str, Any] = {}
    vector: str | None = None
    trap: int | None = None


class ChangeCase(_Strict, frozen=True, kw_only=True):
    name: str
    before: int | float
    after: int | float
    expect: dict[str, Any]
    vector: str | None = None
    trap: int | None = None


class RecallCase(_Strict, frozen=True, kw_only=True):
    """A form answered so many days after a dose: whether it mixes what was before and after."""

    name: str
    days_after_dose: int
    mixes: bool | None
    trap: int | None = None


class InstrumentShape(_Strict, frozen=True, kw_only=True):
    id: str
    title: str
    edition: str
    language: str
    rule: str
    citation: str
    status: Literal["draft", "reviewed"]
    reviewer: str | None
    reviewed_on: date | None
    review_due: date
    evidence: Evidence
    sources: tuple[SourceShape, ...]
    licence: LicenceShape
    recall: RecallShape
    instructions: str
    loinc: LoincShape
    options: dict[str, tuple[OptionShape, ...] | RangeShape]
    items: tuple[ItemShape, ...]
    scales: tuple[ScaleShape, ...]
    total: str | None
    missing: MissingShape
    cases: tuple[Case, ...]
    also_called: tuple[str, ...] = ()
    form_versions: tuple[str, ...] = ()
    guidance: str = ""
    named: bool = False
    higher_is: Literal["worse", "better"] = "worse"
    missing_choices: tuple[MissingChoiceShape, ...] = ()
    bands: tuple[BandShape, ...] = ()
    steps: tuple[StepShape, ...] = ()
    flags: tuple[FlagShape, ...] = ()
    safety_items: tuple[SafetyItemShape, ...] = ()
    changes: tuple[ChangeShape, ...] = ()
    change_cases: tuple[ChangeCase, ...] = ()
    recall_cases: tuple[RecallCase, ...] = ()
