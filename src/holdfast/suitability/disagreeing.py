"""What a chart says otherwise in two places, with who said each."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.briefing.briefing import Finding
from holdfast.record.reading.client_record import View
from holdfast.suitability.statements import Statement, Statements

CONTRADICTION = "chart.contradiction"


@dataclass(frozen=True, slots=True)
class Disagreement:
    title: str
    statements: tuple[Statement, ...]


def contradictions_in(view: View) -> list[Finding]:
    found = view.briefing.findings
    return [one for one in found if one.id == CONTRADICTION and one.state == "present"]


def disagreements(view: View, whole: View, statements: Statements) -> tuple[Disagreement, ...]:
    """Those of a partial view; what was settled by an entry it does not show is none."""
    standing = {one.key for one in contradictions_in(whole)}
    return tuple(
        Disagreement(one.title, statements.behind(one))
        for one in contradictions_in(view)
        if one.key in standing
    )
