"""What an alert is about, in what was answered and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from holdfast import alerts
from holdfast.client.telling import Told, told_of
from holdfast.kernel.briefing import Finding
from holdfast.record.kept import Kept
from holdfast.record.viewing import View

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry that rang, and its words."""

    kept: Kept
    told: Told


@dataclass(frozen=True, slots=True)
class Ringing:
    """``finding`` is None where it no longer stands; the title is then as it was when it rang."""

    title: str
    finding: Finding | None
    facts: tuple[Fact, ...]


def ringing(alert: Alert, view: View, zone: ZoneInfo) -> Ringing:
    about = alerts.about(alert)
    findings = view.briefing.findings
    finding = next((one for one in findings if one.cause == about.cause), None)
    if finding is None:
        return Ringing(about.title, None, ())
    found = (view.find(why.entry) for why in finding.why)
    facts = (Fact(one, told_of(one.entry, view.content, zone)) for one in found if one is not None)
    return Ringing(finding.title, finding, tuple(facts))
