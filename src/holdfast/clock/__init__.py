"""The one clock: what pages, worker, database queries and demo go by.

now()              this moment, moved with the clock
true_now()         this moment, whatever the clock was moved to: for signing in and its limits
moved_by()         how far the clock was moved; nothing in every installation that serves anybody

Only the demo and tests move it, by ``HOLDFAST_CLOCK_MOVED_BY`` in whole seconds.
"""

from holdfast.clock.moved import VARIABLE, ClockNotUnderstood, moved_by
from holdfast.clock.reading import now, today_in, true_now

__all__ = ["VARIABLE", "ClockNotUnderstood", "moved_by", "now", "today_in", "true_now"]
