"""Where on the page of a client one finding stands."""

from __future__ import annotations

from holdfast.kernel.briefing.briefing import Finding


def anchor_of(finding: Finding) -> str:
    return f"finding-{finding.cause[:12]}"
