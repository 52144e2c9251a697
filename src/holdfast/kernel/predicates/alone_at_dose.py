"""Whether a dose was taken at home with nobody there, and nobody has heard since how it went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.risk import has_answer_from_professional
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, TurnedBy, kinds

DOSE, SITTER = "dose", "sitter"


@dataclass(frozen=True, slots=True, kw_only=True)
class AloneAtDose:
    """The last dose, at home, while the plan says that nobody is there.

    It stands until the client has landed, has checked in ``heard_hours`` or more after it began, or
    a professional has been in contact; from then on, and where the dose became known only after
    ``told_hours``, ``later_urgency`` is left of it, for ``days``. Where nobody said whether
    somebody is there, it is asked by ``unsaid_urgency``, and no longer once it is over.
    """

    heard_hours: float
    told_hours: float
    days: int
    later_urgency: Urgency
    unsaid_urgency: Urgency


def looks_at(_: AloneAtDose) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: AloneAtDose, scene: Scene) -> tuple[Answer, ...]:
    dose = scene.last_dose()
    if dose is None or not _is_at_home(dose, scene):
        return (absent(DOSE, *scene.doses()[-1:]),)
    said = scene.plan(SITTER)
    if said is None:
        return _unsaid(dose, parameters, scene)
    is_with_somebody, plan = said
    return (absent(DOSE, plan) if is_with_somebody else _alone(dose, plan, parameters, scene),)


alone_at_dose = Predicate(
    AloneAtDose,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("check_in", "contact", "plan"),
        asked_by=kinds("dose"),
        denied_by=kinds("dose", "plan"),
        unknown_of=NOTHING,
        contact=Contact.LOWERS,
    ),
    looks_at=looks_at,
)


def _unsaid(dose: Entry, parameters: AloneAtDose, scene: Scene) -> tuple[Answer, ...]:
    if _is_over(dose, parameters, scene):
        return ()
    gap = cannot_tell(dose.id, Missing("plan", SITTER), entries=(dose,))
    return (replace(gap, urgency=parameters.unsaid_urgency),)


def _alone(dose: Entry, plan: Entry, parameters: AloneAtDose, scene: Scene) -> Answer:
    if not _is_over(dose, parameters, scene):
        return present(dose.id, plan, dose)
    until = started_at(dose) + timedelta(days=parameters.days)
    if scene.moment.has_reached(until):
        return absent(DOSE, plan, dose)
    left = present(dose.id, plan, dose, urgency=parameters.later_urgency)
    return replace(left, until=until, how="over")


def _is_at_home(dose: Entry, scene: Scene) -> bool:
    planned = scene.plan("setting")
    setting = dose.body.setting or (planned[0] if planned else None)
    return bool(setting == "home")


def _is_over(dose: Entry, parameters: AloneAtDose, scene: Scene) -> bool:
    begun = started_at(dose)
    is_old_news = dose.recorded_at > begun + timedelta(hours=parameters.told_hours)
    is_heard_of = has_answer_from_professional(dose, scene) or _has_checked_in(
        begun + timedelta(hours=parameters.heard_hours), scene
    )
    return is_old_news or is_heard_of or dose.body.landed_at is not None


def _has_checked_in(since: datetime, scene: Scene) -> bool:
    return any(one.by == "client" and one.at >= since for one in scene.chart.of("check_in"))
