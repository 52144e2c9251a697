"""How long nothing may be known before the pictures say so: the cadence of the content decides."""

from __future__ import annotations

from datetime import timedelta

from holdfast.kernel.cadence import Cadence, Step


def longest_pause(cadence: Cadence) -> timedelta:
    """The longest interval at which anything comes round, with its grace."""
    return max(map(_pause, cadence.items), default=timedelta.max)


def pause_of(instrument: str, cadence: Cadence) -> timedelta:
    """The same for one instrument; one that no step asks for has the longest of all."""
    done_by = {f"answers:{instrument}", f"score:{instrument}"}
    steps = [step for step in cadence.items if done_by & set(step.done_by)]
    return max(map(_pause, steps), default=longest_pause(cadence))


def _pause(step: Step) -> timedelta:
    days = max((anchor.days for anchor in step.anchors if anchor.to == "every"), default=0)
    return timedelta(days=days, hours=step.grace_hours)
