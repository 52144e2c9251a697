"""What is not edited away: risk answers, and what a professional has done about them."""

from __future__ import annotations

from datetime import datetime, timedelta

from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.card import Policy
from holdfast.kernel.entries import Entry
from holdfast.kernel.instruments.given import answer_to

PROFESSIONALS = ("therapist", "medical", "practice")


def forms(instrument: str, scene: Scene) -> tuple[Entry, ...]:
    """Every time a form was answered, replaced or withdrawn ones included, oldest first."""
    return scene.chart.ever_about("answers", instrument)


def item(entry: Entry, name: str, scene: Scene) -> int | None:
    """The code of one answer by the question's key or printed number; None where there is none."""
    return scene.chart.once(("item", entry.id, name), lambda: _item(entry, name, scene))


def _item(entry: Entry, name: str, scene: Scene) -> int | None:
    definition = scene.content.instruments.get(entry.body.instrument)
    return answer_to(definition, name, entry.body.items) if definition else None


def hidden_in_total(instrument: str, points: float, scene: Scene) -> Entry | None:
    """The newest total of a form that may hide an answer of so many points, and is unassessed."""
    answered = scene.chart.about("answers", instrument)
    for entry in scene.chart.about("score", instrument)[-1:]:
        is_newer = not answered or entry.at > answered[-1].at
        if is_newer and entry.body.total >= points and not is_assessed(entry, scene):
            return entry
    return None


def is_assessed(entry: Entry, scene: Scene) -> bool:
    """Whether a professional has since recorded live contact, an assessment and a plan.

    Who had not yet been told could not answer it: what arrived later stays open.
    """
    return any(
        _is_since(entry, contact) and _is_full_contact(contact, scene)
        for contact in scene.chart.of("contact")
    )


def _is_since(entry: Entry, contact: Entry) -> bool:
    return contact.at >= entry.at and contact.recorded_at >= entry.recorded_at


def _is_full_contact(contact: Entry, scene: Scene) -> bool:
    body, policy = contact.body, scene.content.policy
    is_full = answers_a_risk(policy, body.way, body.assessment, body.plan)
    return contact.by in PROFESSIONALS and is_full and not body.stays_open


def answers_a_risk(
    policy: Policy, way: str | None, assessment: str | None, plan: str | None
) -> bool:
    """Whether a contact of a professional answers a risk: live, with an assessment and a plan."""
    return way in policy.live_ways and bool(assessment) and bool(plan)


def has_answer_from_professional(entry: Entry, scene: Scene) -> bool:
    """Whether anybody of the professionals has reached the client since, and settled it."""
    ways = scene.content.policy.reaching_ways
    return any(
        _is_since(entry, contact)
        and contact.by in PROFESSIONALS
        and contact.body.way in ways
        and not contact.body.stays_open
        for contact in scene.chart.of("contact")
    )


def still_holds(entry: Entry, scene: Scene) -> bool:
    """Whether an answer is recent enough to speak of the client's present."""
    span = timedelta(days=scene.content.policy.risk_answer_holds_days)
    return scene.moment.is_within(entry.at, span)


def is_from_dosed_state(entry: Entry, scene: Scene) -> bool:
    """Whether it was said between a dose and the next morning: its no satisfies nothing."""
    dose = scene.dose_before(entry.at)
    return dose is not None and entry.at < next_morning(started_at(dose), scene)


def next_morning(dose_at: datetime, scene: Scene) -> datetime:
    """The morning after a dose: a set hour where the client lives, a set number of hours on."""
    policy = scene.content.policy
    earliest = dose_at + timedelta(hours=policy.quiet_negative_at_least_hours)
    day = scene.moment.local_date(dose_at) + timedelta(days=1)
    return max(scene.moment.clock(day, policy.quiet_negative_until_hour), earliest)


def newest_counting(instrument: str, scene: Scene) -> Entry | None:
    """The newest form whose no counts: neither replaced nor given in the dosed state."""
    for entry in reversed(scene.chart.about("answers", instrument)):
        if not is_from_dosed_state(entry, scene):
            return entry
    return None
