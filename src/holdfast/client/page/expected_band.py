"""The expected band of one measure as the picture draws it, and what it rests on, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.trajectory.expected.of_form import Explained, InPoints, foretelling
from holdfast.kernel.trajectory.trajectory import Trajectory, trajectory_of
from holdfast.ui.pictures.course import Expected

ALONG = 60
"""Places at which the band is worked out, beside those around each score and dose."""
MOMENT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretold:
    """``before`` says, by the moment of an answer, what was expected of it; ``until`` is where the
    picture ends: some days after now.
    """

    band: tuple[Expected, ...]
    before: Mapping[datetime, str]
    until: datetime
    label: str
    says: str


def foretold(instrument: str, scene: Scene, zone: ZoneInfo) -> Foretold | None:
    """None where the form has no span, or there is nothing yet to foretell from."""
    model, trajectory = scene.content.trajectory.band, trajectory_of(instrument, scene)
    found = foretelling(trajectory, model)
    explained = found.explained(model) if found else None
    if found is None or explained is None:
        return None
    until = scene.moment.at + timedelta(days=model.ahead_days.value)
    moved = [*(score.at for score in (*trajectory.before, *trajectory.since)), *trajectory.starts]
    step = (until - found.origin) / ALONG
    along = [found.origin + step * place for place in range(1, ALONG + 1)]
    around = [at + side for at in moved for side in (timedelta(0), MOMENT)]
    points = found.bands([*along, *around], model)
    band = tuple(Expected(at=one.at.astimezone(zone), low=one.low, high=one.high) for one in points)
    percent = {"percent": f"{model.band_percent.value:g}"}
    return Foretold(
        band=band,
        before=_before(points, trajectory),
        until=until.astimezone(zone),
        label=_("Expected: %(percent)s of 100 next answers, from this person’s own past") % percent,
        says=" ".join((_ahead(band[-1]), _rests_on(explained))),
    )


def _before(points: Iterable[InPoints], trajectory: Trajectory) -> dict[datetime, str]:
    answered = {score.at for score in (*trajectory.before, *trajectory.since)}
    words = _("%(low)s to %(high)s was expected")
    return {
        one.at: words % {"low": round(one.low), "high": round(one.high)}
        for one in points
        if one.at in answered
    }


def _ahead(last: Expected) -> str:
    said = {"low": round(last.low), "high": round(last.high), "when": in_words(last.at, "j M Y")}
    words = _("Without another dose the answer on %(when)s is expected from %(low)s to %(high)s.")
    return words % said


def _rests_on(explained: Explained) -> str:
    said = {
        "scores": explained.scores,
        "points": f"{explained.one_dose_points:.1f}",
        "days": round(explained.half_life_days),
    }
    words = [
        ngettext(
            "It rests on %(scores)s answer and on trials of others.",
            "It rests on %(scores)s answers and on trials of others.",
            explained.scores,
        )
    ]
    if explained.doses and explained.one_dose_points > 0:
        words.append(
            _(
                "One dose is thought to take away %(points)s points, "
                "half of which is back after about %(days)s days."
            )
        )
    words.append(_("An answer inside it does not mean that all is well. Draft."))
    return " ".join(words) % said
