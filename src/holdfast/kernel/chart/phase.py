"""Where in the course of care a client is: the later and more urgent of what fits."""

from __future__ import annotations

from datetime import datetime, timedelta

from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.phases import Phase
from holdfast.kernel.entries import Entry

SUITABILITY_KINDS = ("condition", "medication", "substance", "clearance", "plan", "reading")


def phase_of(scene: Scene) -> Phase:
    rests = stopped(scene)
    if rests:
        return rests
    if _is_dosing_day(scene):
        return "dosing_day"
    last = scene.last_dose()
    if last is None:
        return _before_first_dose(scene)
    if _is_just_after(last, scene):
        return "after_dose"
    return "aftercare" if is_course_over(last, scene) else "integration"


def stopped(scene: Scene) -> Phase | None:
    """Whether the course rests or is over by the plan, and no dose was given since."""
    said = scene.plan("status")
    last = scene.last_dose()
    if said is None or (last is not None and started_at(last) > said[1].at):
        return None
    status: str = said[0]
    return "paused" if status == "paused" else "ended" if status == "ended" else None


def is_course_running(scene: Scene) -> bool:
    """Whether a dose is planned, or the last one is so near that the next may follow."""
    if stopped(scene):
        return False
    last = scene.last_dose()
    return scene.planned_dose() is not None or (
        last is not None and not is_course_over(last, scene)
    )


def _before_first_dose(scene: Scene) -> Phase:
    if scene.planned_dose() or _has_prepared(scene):
        return "preparation"
    if any(scene.chart.of(kind) for kind in SUITABILITY_KINDS):
        return "suitability"
    return "considering"


def _has_prepared(scene: Scene) -> bool:
    return any(entry.body.purpose == "preparation" for entry in scene.chart.of("session"))


def _is_dosing_day(scene: Scene) -> bool:
    planned = scene.planned_dose()
    if planned and scene.moment.has_reached(_midnight(planned.start, scene)):
        return True
    last = scene.last_dose()
    if last is None:
        return False
    next_day = scene.moment.local_date(started_at(last)) + timedelta(days=1)
    return not scene.moment.has_reached(scene.moment.clock(next_day, 0))


def _midnight(instant: datetime, scene: Scene) -> datetime:
    return scene.moment.clock(scene.moment.local_date(instant), 0)


def _is_just_after(last: Entry, scene: Scene) -> bool:
    hours = scene.content.policy.after_dose_hours
    span = timedelta(hours=hours.get(last.body.route, hours["*"]))
    return scene.moment.is_within(started_at(last), span)


def is_course_over(last: Entry, scene: Scene) -> bool:
    """Whether nothing is planned, and the last dose is so long ago that none seems to follow."""
    if scene.planned_dose():
        return False
    span = timedelta(days=scene.content.policy.course_ended_after_days)
    return not scene.moment.is_within(started_at(last), span)
