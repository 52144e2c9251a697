"""The fade clock in words: how long a benefit has lasted in this person, or what is lacking."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.trajectory.fade_clock import FadeClock, fade_clock


def fading(instrument: str, scene: Scene) -> str:
    """Empty before the first dose. The days since the last are counted here and in no briefing."""
    clock = fade_clock(instrument, scene)
    if clock is None:
        return ""
    return _silence(clock) if clock.lacking else _spans(clock, scene)


def _silence(clock: FadeClock) -> str:
    words = ngettext(
        "How long a dose lasts in this person is not known yet: %(lacking)s more dose is needed "
        "with a score before it, a better one after it, and one at which half of that was gone.",
        "How long a dose lasts in this person is not known yet: %(lacking)s more doses are needed "
        "with a score before them, a better one after, and one at which half of that was gone.",
        clock.lacking,
    )
    return words % {"lacking": clock.lacking}


def _spans(clock: FadeClock, scene: Scene) -> str:
    words = _(
        "After %(count)s earlier doses half of what was gained had gone by day %(shortest)s to "
        "%(longest)s, at the middle by day %(median)s. It is day %(today)s since the last dose. "
        "The past of this person, not a date."
    )
    return words % {
        "count": len(clock.fades),
        "shortest": clock.shortest.days,
        "longest": clock.longest.days,
        "median": clock.median.days,
        "today": (scene.moment.at - clock.last_dose_at).days,
    }
