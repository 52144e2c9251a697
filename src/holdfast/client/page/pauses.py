"""How long nothing may be known before the pictures say so: the cadence of the content decides."""

from __future__ import annotations

from datetime import timedelta

from holdfast.kernel.cadence import Cadence, Step


def longest_pause(cadence: Cadence) -> timedelta:
    """The longest interval at which anything comes round."""
    return max((timedelta(days=_days(step)) for step in cadence.items), default=timedelta.max)


def pause_of(instrument: str, cadence: Cadence) -> timedelta:
    """The same for one instrument, with its grace; one that no step asks for has the longest."""
    done_by = {f"answers:{instrument}", f"score:{instrument}"}
    steps = [step for step in cadence.items if done_by & set(step.done_by)]
    return max(map(_pause, steps), default=longest_pause(cadence))


def _pause(step: Step) -> timedelta:
    return timedelta(days=_days(step), hours=step.grace_hours)


def _days(step: Step) -> int:
    usual = [anchor.days for anchor in step.anchors if anchor.to == "every"]
    sparser = [step.sparser_when.every_days] if step.sparser_when else []
    return max([*usual, *sparser], default=0)
