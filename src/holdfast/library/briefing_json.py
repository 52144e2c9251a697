"""A briefing as JSON: the contract of architecture, section 4."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.cadence.due import Due
from holdfast.library.convert import to_plain


def encode_briefing(briefing: Briefing) -> dict[str, Any]:
    return {
        "at": briefing.at.isoformat(),
        "phase": briefing.phase,
        "content_version": briefing.content_version,
        "changes_at": _iso(briefing.changes_at),
        "findings": [_finding(finding) for finding in briefing.findings],
        "situations": [to_plain(situation) for situation in briefing.situations],
        "due": [_due(due) for due in briefing.due],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(finding)
    plain["until"] = _iso(finding.until)
    plain["waits_since"] = _iso(finding.waits_since)
    plain["stands_as"] = finding.stands_as
    return plain


def _due(due: Due) -> dict[str, Any]:
    return {"what": due.what, "for": due.for_, "at": due.at.isoformat(), "because": due.because}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
