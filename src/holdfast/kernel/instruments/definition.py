"""A whole instrument as a value: everything that scoring it, showing it and citing it needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.kernel.instruments.band import Band, Step
from holdfast.kernel.instruments.bounds import Bounds, point
from holdfast.kernel.instruments.change import ChangeRule
from holdfast.kernel.instruments.flag import Flag, SafetyItem
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.licence import Licence
from holdfast.kernel.instruments.missing import MissingChoice, MissingPolicy
from holdfast.kernel.instruments.number import plain
from holdfast.kernel.instruments.recall import Recall
from holdfast.kernel.instruments.scale import Part, Scale, measured


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
    ``is_named``: answered by the items' names, not in printed order. ``also_called``: short names
    it goes by, which others may go by as well. ``form_versions``: the printed editions whose
    totals this definition knows. ``missing_choices``: rules a practice may set instead.
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
    missing_choices: tuple[MissingChoice, ...] = ()
    instructions: str = ""
    guidance: str = ""
    also_called: tuple[str, ...] = ()
    form_versions: tuple[str, ...] = ()
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
    def listed(self) -> tuple[Scale, ...]:
        """The scales that are told by name: all but one that is simply called the total."""
        return tuple(scale for scale in self.scales if scale.name != "total")

    @property
    def spans(self) -> dict[str, Bounds]:
        """From the least to the most that each scale can be."""
        parts = {
            item.key: Part(Bounds(item.least, item.most), point(item.most)) for item in self.items
        }
        return measured(self.scales, parts)

    @property
    def total_span(self) -> tuple[float, float] | None:
        """The least and the most the total can be; None where the form has no total."""
        if self.total is None:
            return None
        span = self.spans[self.total]
        return plain(span.least), plain(span.most)

    @property
    def is_total_whole(self) -> bool:
        """Whether nothing but a whole number can be the total."""
        whole = {item.key for item in self.items}
        for scale in self.scales:
            whole = whole | {scale.name} if scale.is_whole(whole) else whole - {scale.name}
        return self.total in whole
