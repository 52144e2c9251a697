"""Runs a card's cases: each is a chart, a moment, and what the card answers to it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.briefing.findings import findings_of
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.content import Content
from holdfast.library.cards import Case, ReadCard
from holdfast.library.chart_file import read
from holdfast.library.refused import Refused


def wrong_cases(card: ReadCard, content: Content) -> Iterator[str]:
    """One sentence for each case that the card answers otherwise than it says."""
    for index, case in enumerate(card.written.cases):
        place = f"$.cases[{index}]"
        try:
            got = outcome(card, case, content)
        except (Refused, ValueError) as error:
            yield card.file.refuse(f"case “{case.name}”: {error}", place)
            continue
        wanted = (case.gives, case.urgency or got[1])
        if got != wanted:
            said = " ".join(filter(None, got))
            yield card.file.refuse(f"case “{case.name}” gives {said}.", place)


def outcome(card: ReadCard, case: Case, content: Content) -> tuple[str, str | None]:
    """The state and urgency that the card gives: of what the case is about, or the plainest."""
    found = [
        finding for finding in findings_of_case(card, case, content) if _is_about(finding, case)
    ]
    for state in ("present", "cannot_tell", "absent"):
        for finding in found:
            if finding.state == state:
                return state, finding.urgency
    return "nothing", None


def findings_of_case(card: ReadCard, case: Case, content: Content) -> Iterable[Finding]:
    """All that the card finds in the chart of a case, absent ones included."""
    return findings_of(card.card, scene_of(card, case, content))


def scene_of(card: ReadCard, case: Case, content: Content) -> Scene:
    """The chart of a case at its moment."""
    at = datetime.fromisoformat(case.at)
    entries = read((json.dumps(line) for line in case.chart), card.card.id, content)
    return Scene(fold(entries, at), content, Moment(at, ZoneInfo(case.zone)))


def _is_about(finding: Finding, case: Case) -> bool:
    return case.about is None or finding.key == f"{finding.id}@{case.about}"
