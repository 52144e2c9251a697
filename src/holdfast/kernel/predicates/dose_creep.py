"""Whether doses grew, or came closer together, and nobody has recorded a review of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import pairwise

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.phase import is_course_over
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.entries import Entry
from holdfast.kernel.exposure.given import Given
from holdfast.kernel.exposure.ledger import Run, intervals_days, ledger_of
from holdfast.kernel.exposure.total import alike
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import Contact, TurnedBy, kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseCreep:
    """In the present course: a dose of one product and way ``rise_percent`` above that of the last
    review, or raised ``rise_steps`` times since; or ``compared_intervals`` between doses that are
    so much more frequent than as many before them.

    Up to ``usual_up_to_mg`` of a product, which its label names as usual, nothing is a rise.
    The medical side's answer to the plan, a plan with a day of review, and a contact about
    ``reviewed_as`` are reviews: of the dose that came next after them, and of all before it.
    """

    rise_percent: float
    rise_steps: int
    compared_intervals: int
    reviewed_as: str
    usual_up_to_mg: Mapping[str, float] = field(default_factory=dict)


def looks_at(_: DoseCreep) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: DoseCreep, scene: Scene) -> tuple[Answer, ...]:
    last = scene.last_dose()
    if last is None or is_course_over(last, scene):
        return (absent("dose"),)
    run = ledger_of(scene).run
    reviewed_at = max((entry.at for entry in _reviews(parameters, scene)), default=None)
    answers = [
        _amount(doses, reviewed_at, parameters, parameters.usual_up_to_mg.get(product or "", 0))
        for (product, _route), doses in alike(run).items()
    ]
    order = ("present", "cannot_tell", "absent")
    amount = min(answers, key=lambda answer: order.index(answer.state))
    frequency = _frequency(run, reviewed_at, parameters)
    if amount.state == frequency.state == "present":
        entries = dict.fromkeys((*amount.entries, *frequency.entries))
        return (replace(present("dose", *entries), how="both"),)
    return (min(amount, frequency, key=lambda answer: order.index(answer.state)),)


dose_creep = Predicate(
    DoseCreep,
    decide,
    turned_by=TurnedBy(
        settled_by=kinds("clearance", "contact", "plan"),
        asked_by=kinds("dose"),
        denied_by=kinds("clearance", "contact", "dose", "plan"),
        unknown_of=kinds("clearance", "contact", "plan"),
        contact=Contact.LEAVES_IT,
    ),
    looks_at=looks_at,
)


def _reviews(parameters: DoseCreep, scene: Scene) -> list[Entry]:
    chart = scene.chart
    answers = (one for one in chart.of("clearance") if one.by == "medical")
    contacts = (one for one in chart.of("contact") if one.body.about is not None)
    return [
        *(one for one in answers if one.body.decision != "pending"),
        *(one for one in chart.of("plan") if one.body.review_on is not None),
        *(one for one in contacts if one.body.about.startswith(parameters.reviewed_as)),
    ]


def _amount(
    doses: list[Given], reviewed_at: datetime | None, parameters: DoseCreep, usual_mg: float
) -> Answer:
    since = [dose for dose in doses if reviewed_at is None or dose.at >= reviewed_at] or doses[-1:]
    known = [(mg, dose) for dose in since if (mg := dose.dose_mg) is not None]
    unsaid = [dose for dose in since if dose.dose_mg is None]
    if raised := _raised(known, parameters, usual_mg):
        return raised
    if unsaid and len(since) > 1:
        entries = tuple(entry for dose in unsaid for entry in dose.tellings)
        return cannot_tell("dose", Missing("dose.mg"), entries=entries)
    return absent("dose")


def _raised(
    known: list[tuple[float, Given]], parameters: DoseCreep, usual_mg: float
) -> Answer | None:
    """Stands on the dose of the review and on the first that is as high as the newest."""
    if not known:
        return None
    (before_mg, before), (now_mg, _) = known[0], known[-1]
    steps = sum(later[0] > earlier[0] for earlier, later in pairwise(known))
    is_much_higher = now_mg >= before_mg * (1 + parameters.rise_percent / 100)
    if now_mg <= max(before_mg, usual_mg) or not (is_much_higher or steps >= parameters.rise_steps):
        return None
    how = "dose" if is_much_higher else "steps"
    first = next(dose for mg, dose in known if mg >= now_mg)
    return replace(present("dose", *before.tellings, *first.tellings), how=how)


def _frequency(run: Run, reviewed_at: datetime | None, parameters: DoseCreep) -> Answer:
    count = parameters.compared_intervals
    intervals = intervals_days(run)
    if len(intervals) < 2 * count:
        return absent("dose")
    before, now = sum(intervals[-2 * count : -count]), sum(intervals[-count:])
    is_reviewed = reviewed_at is not None and reviewed_at >= run[-count - 1].at
    if is_reviewed or not before or before < now * (1 + parameters.rise_percent / 100):
        return absent("dose")
    entries = (run[-2 * count - 1], run[-count - 1], run[-1])
    told = (entry for dose in entries for entry in dose.tellings)
    return replace(present("dose", *told), how="frequency")
