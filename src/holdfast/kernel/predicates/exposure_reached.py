"""Whether so much was given: doses, mg of one product by one way, or days of a course."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from holdfast.kernel.chart.answer import Answer, Missing, absent, cannot_tell, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of
from holdfast.kernel.exposure.given import Given
from holdfast.kernel.exposure.ledger import Ledger, ledger_of
from holdfast.kernel.exposure.total import alike
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import NOTHING, Contact, kinds, told


@dataclass(frozen=True, slots=True, kw_only=True)
class ExposureReached:
    """Any of the lines that are set. ``days`` run from the first dose of the present course to
    the next gap; ``mg`` is never added up over products or ways.
    """

    doses: int | None = None
    mg: float | None = None
    days: int | None = None


def looks_at(_: ExposureReached) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: ExposureReached, scene: Scene) -> tuple[Answer, ...]:
    ledger = ledger_of(scene)
    reaching = (
        *_by_number(parameters.doses, ledger),
        *_by_days(parameters.days, ledger, scene),
        *_by_amount(parameters.mg, ledger),
    )
    if reaching:
        return (present("dose", *reaching[0].tellings),)
    unsaid = [dose for dose in ledger.given if len(dose.told_mg) != 1]
    if parameters.mg is not None and unsaid:
        return (cannot_tell("dose", Missing("dose.mg"), entries=unsaid[-1].tellings),)
    if parameters.days is not None and _began_earlier(ledger):
        return (cannot_tell("dose", Missing("dose.first"), entries=ledger.given[0].tellings),)
    return (absent("dose"),)


exposure_reached = Predicate(
    ExposureReached,
    decide,
    turned_by=told(denied_by=kinds("dose"), unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
)


def _began_earlier(ledger: Ledger) -> bool:
    """Whether the first dose that is known was not the first, by its own number."""
    return len(ledger.runs) == 1 and ledger.numbers[0] > 1


def _by_number(line: int | None, ledger: Ledger) -> Iterator[Given]:
    """The doses from the line on, counted as what the numbers recorded say at least."""
    for dose, number in zip(ledger.given, ledger.numbers, strict=True):
        if line is not None and number >= line:
            yield dose


def _by_days(line: int | None, ledger: Ledger, scene: Scene) -> Iterator[Given]:
    if line is None or not ledger.run:
        return
    moment, gap_days = scene.moment, scene.content.policy.exposure_gap_days
    reached_at = moment.clock(ledger.run[0].day + timedelta(days=line), 0)
    ends_at = moment.clock(ledger.run[-1].day + timedelta(days=gap_days), 0)
    if moment.is_between(reached_at, ends_at):
        yield ledger.run[0]


def _by_amount(line: float | None, ledger: Ledger) -> Iterator[Given]:
    """The doses with which what is surely known of a product and way reaches the line."""
    if line is None:
        return
    for doses in alike(ledger.given).values():
        known_mg = 0.0
        for dose in doses:
            known_mg += min(dose.told_mg, default=0)
            if known_mg >= line:
                yield dose
