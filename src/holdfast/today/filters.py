"""Which of the rows are asked for: by stage, by what waits. Plain links, no script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from holdfast.today.rows import Row
from holdfast.today.waits import WAITS
from holdfast.ui.templatetags.words import PHASES


@dataclass(frozen=True, slots=True)
class Filter:
    """Empty where nothing is asked for; a word that is none is not asked for."""

    stage: str = ""
    waits: str = ""

    @classmethod
    def asked(cls, sent: Mapping[str, str]) -> Filter:
        stage, waits = sent.get("stage", ""), sent.get("waits", "")
        return cls(stage if stage in PHASES else "", waits if waits in WAITS else "")

    @property
    def query(self) -> str:
        """As an address carries it, without what is not asked for."""
        asked = {"stage": self.stage, "waits": self.waits}
        return urlencode({name: word for name, word in asked.items() if word})

    def lets_through(self, row: Row) -> bool:
        is_stage = not self.stage or row["phase"] == self.stage
        return is_stage and (not self.waits or self.waits in row["waits"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    label: str
    query: str
    count: int
    is_here: bool


def stages(rows: list[Row], here: Filter) -> list[Choice]:
    """Each stage somebody is in, in the order of care; and all of them."""
    counts = Counter(row["phase"] for row in rows)
    known = [key for key in PHASES if counts[key] or key == here.stage]
    every = _choice(_("Every stage"), Filter(waits=here.waits), len(rows), is_here=not here.stage)
    return [every] + [
        _choice(str(PHASES[key]), Filter(key, here.waits), counts[key], is_here=key == here.stage)
        for key in known
    ]


def waits(rows: list[Row], here: Filter, role: str) -> list[Choice]:
    """Each thing that waits somewhere; and whatever waits or not. ``role`` reads it."""
    counts = Counter(word for row in rows for word in row["waits"])
    known = [key for key in WAITS if counts[key] or key == here.waits]
    every = _choice(_("Everyone"), Filter(stage=here.stage), len(rows), is_here=not here.waits)
    return [every] + [
        _choice(_of(key, role), Filter(here.stage, key), counts[key], is_here=key == here.waits)
        for key in known
    ]


def _of(waits: str, role: str) -> str:
    return _("Something of yours") if waits == role else str(WAITS[waits])


def _choice(label: str, leads_to: Filter, count: int, *, is_here: bool) -> Choice:
    return Choice(label=label, query=leads_to.query, count=count, is_here=is_here)
