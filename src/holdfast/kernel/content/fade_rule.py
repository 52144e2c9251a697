"""What counts as a gain, and as its loss: content/trajectory/fade.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.kernel.content.figure import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class FadeRule:
    """``before_days``: how old the score before a dose may be. ``gain_within_days``: how long after
    a dose its gain is looked for. ``lost_percent`` of a gain gone is its loss. Under
    ``least_doses`` doses that gained and lost, nothing is said.
    """

    id: str
    status: str
    reviewer: str | None
    reviewed_on: date | None
    review_due: date
    before_days: Figure
    gain_within_days: Figure
    lost_percent: Figure
    least_doses: Figure
