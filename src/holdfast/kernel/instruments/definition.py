"""A whole instrument as a value: everything that scoring it, showing it and citing it needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.kernel.instruments.band import Band, Step
from holdfast.kernel.instruments.change import ChangeRule
from holdfast.kernel.instruments.flag import Flag, SafetyItem
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.licence import Licence
from holdfast.kernel.instruments.missing import MissingPolicy
from holdfast.kernel.instruments.recall import Recall
from holdfast.kernel.instruments.scale import Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A key of content/sources.yaml and the place in it. ``says`` is the part it carries."""

    source: str
    locator: str
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far an instrument file has come: who reviewed it, and how well it is evidenced."""

    status: str
    reviewer: str | None
    reviewed_on: date | None
    review_due: date
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Definition:
    """``total`` names the scale that is the total, None for a form that is not a sum.

    Two definitions are never compared: a process holds one of each form.

    ``rule`` is the id of this way of scoring: stored with every score, changed when it changes.
    ``is_named``: answered by the items' names, not in printed order.
    """

    id: str
    title: str
    edition: str
    language: str
    rule: str
    citation: str
    sources: tuple[Source, ...]
    standing: Standing
    licence: Licence
    recall: Recall
    items: tuple[Item, ...]
    scales: tuple[Scale, ...]
    missing: MissingPolicy
    instructions: str = ""
    guidance: str = ""
    is_named: bool = False
    total: str | None = None
    bands: tuple[Band, ...] = ()
    steps: tuple[Step, ...] = ()
    flags: tuple[Flag, ...] = ()
    safety_items: tuple[SafetyItem, ...] = ()
    changes: tuple[ChangeRule, ...] = ()
    higher_is: str = "worse"
    loinc_panel: str | None = None
    loinc_total: str | None = None

    def item(self, key: str) -> Item:
        return next(item for item in self.items if item.key == key)

    def scale(self, name: str) -> Scale:
        return next(scale for scale in self.scales if scale.name == name)

    @property
    def total_span(self) -> tuple[int, int] | None:
        """The least and the most the total can be; None where the form has no total."""
        if self.total is None:
            return None
        items = [self.item(key) for key in self.scale(self.total).items]
        return sum(item.least for item in items), sum(item.most for item in items)
