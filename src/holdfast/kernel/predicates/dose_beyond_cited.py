"""Whether the last dose lies beyond every amount that is cited for its way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from holdfast.kernel.answer import Answer, absent, present
from holdfast.kernel.scene import Scene
from holdfast.kernel.subject import Subject, any_of

ALWAYS_TELLS = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseBeyondCited:
    """Above ``above_mg`` of its route, or below ``below_mg``; a dose without an amount is not."""

    above_mg: Mapping[str, float]
    below_mg: float


def looks_at(_: DoseBeyondCited) -> Iterable[Subject]:
    return (any_of("dose"),)


def decide(parameters: DoseBeyondCited, scene: Scene) -> tuple[Answer, ...]:
    dose = scene.last_dose()
    amount = dose.body.dose_mg if dose else None
    if dose is None or amount is None:
        return (absent("dose"),)
    is_beyond = amount < parameters.below_mg or amount > parameters.above_mg[dose.body.route]
    return (present(dose.id, dose) if is_beyond else absent(dose.id, dose),)
