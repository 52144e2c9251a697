"""What comes due, for whom and when, in the client's own time: ``content/cadences`` says it."""

from __future__ import annotations

from holdfast.kernel.cadence.due import due
from holdfast.kernel.cadence.overdue import overdue
from holdfast.kernel.content.cadence import Anchor, Cadence, Denser, Sparser, Step
from holdfast.kernel.content.condition import Condition
from holdfast.kernel.content.occasion import Occasion
from holdfast.kernel.content.quiet_hours import QuietHours

__all__ = [
    "Anchor",
    "Cadence",
    "Condition",
    "Denser",
    "Occasion",
    "QuietHours",
    "Sparser",
    "Step",
    "due",
    "overdue",
]
