"""The rank the board sorts by."""

from __future__ import annotations

from collections.abc import Iterable

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.content.urgency import RANK

QUIET = len(RANK)


def most_urgent(findings: Iterable[Finding]) -> int:
    """The rank of the most urgent finding, 0 for ``now``; ``QUIET`` where there is none.

    What has waited for too long ranks as ``today``.
    """
    return min((RANK[finding.stands_as] for finding in findings), default=QUIET)
