"""What was told since the last dose, as far as a reader may see either."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.content.urgency import RANK
from holdfast.kernel.entries import Entry
from holdfast.record.reading.client_record import View
from holdfast.suitability.statements import Statement, Statements

TOLD = (
    "signal",
    "reaction",
    "condition",
    "answers",
    "score",
    "check_in",
    "reading",
    "medication",
    "substance",
    "session",
)
A_FEW = 8
PRESSING = ("now", "today")


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceLastDose:
    """``pressing`` stand behind something of now or today; ``more`` counts what is not shown."""

    dose: Statement
    pressing: tuple[Statement, ...]
    told: tuple[Statement, ...]
    more: int


def since_last_dose(
    view: View, statements: Statements, elsewhere: Collection[str] = ()
) -> SinceLastDose | None:
    """None where no dose is known to the reader. What presses is never left out; what stands
    ``elsewhere`` on the page is not told again."""
    last = view.scene.last_dose()
    if last is None:
        return None
    (dose,) = statements.of([last.id])
    since = started_at(last)
    every = (one for kind in TOLD for one in view.chart.of(kind) if one.at >= since)
    told = [one for one in every if one.id not in elsewhere]
    ranks = _ranks(view)
    pressing = sorted((one for one in told if one.id in ranks), key=lambda one: ranks[one.id])
    others = sorted((one for one in told if one.id not in ranks), key=_newest_first)
    shown = others[: max(0, A_FEW - len(pressing))]
    return SinceLastDose(
        dose=dose,
        pressing=statements.of(one.id for one in pressing),
        told=statements.of(one.id for one in shown),
        more=len(others) - len(shown),
    )


def _newest_first(entry: Entry) -> tuple[float, str]:
    return (-entry.at.timestamp(), entry.id)


def _ranks(view: View) -> dict[str, int]:
    """By entry, how much the worst presses that stands on it."""
    ranks: dict[str, int] = {}
    for finding in view.briefing.findings:
        if finding.state == "present" and finding.urgency in PRESSING:
            for because in finding.why:
                rank = RANK[finding.urgency]
                ranks[because.entry] = min(rank, ranks.get(because.entry, rank))
    return ranks
