"""A chart, and how each consideration of it stands."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.kernel.saying import NOW

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.considerations.considering import considerations
from holdfast.kernel.considerations.question import Question, questions
from holdfast.kernel.entries import Entry
from holdfast.library.content import load


def scene_of(*entries: Entry, at: str = NOW) -> tuple[Briefing, Scene]:
    moment, zone = datetime.fromisoformat(at), ZoneInfo("UTC")
    chart = fold(entries, moment)
    briefing = brief(chart, load(), moment, zone, show_all=True)
    return briefing, Scene(chart, load(), Moment(moment, zone))


def standing(key: str, *entries: Entry, at: str = NOW):
    """The consideration of that key."""
    found = considerations(*scene_of(*entries, at=at))
    return next(one for one in found if one.finding.key == key)


def asked_next(*entries: Entry, at: str = NOW) -> tuple[Question, ...]:
    briefing, scene = scene_of(*entries, at=at)
    return questions(briefing, considerations(briefing, scene), scene)
