"""Two plans of one day that differ, or a dose that was given otherwise than planned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from holdfast.kernel.chart.answer import Answer, present
from holdfast.kernel.chart.chart import started_at
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry

OF_ONE_DOSE = ("route", "product", "setting", "next_on", "first_on")
OF_THE_DOSE = ("route", "product")


def plans(scene: Scene) -> Iterator[Answer]:
    for field in OF_ONE_DOSE:
        if entries := _two_plans(field, scene):
            yield present(f"plan_{field}", *entries)


def doses(scene: Scene) -> Iterator[Answer]:
    """Of the last dose alone: a plan that came after it speaks of the next."""
    dose = scene.last_dose()
    for field in OF_THE_DOSE if dose else ():
        planned = scene.plan(field)
        given = getattr(dose.body, field) if dose else None
        if dose and planned and given and planned[0] != given and _is_before(planned[1], dose):
            found = present(f"dose_{field}", planned[1], dose)
            yield replace(found, how="dose")


def _is_before(plan: Entry, dose: Entry) -> bool:
    return plan.at <= started_at(dose)


def _two_plans(field: str, scene: Scene) -> tuple[Entry, ...]:
    """The newest, and those of another author on its day that say something else."""
    said = [plan for plan in scene.chart.of("plan") if getattr(plan.body, field) is not None]
    if not said:
        return ()
    newest, local_date = said[-1], scene.moment.local_date
    others = tuple(
        plan
        for plan in said[:-1]
        if local_date(plan.at) == local_date(newest.at)
        and plan.by != newest.by
        and getattr(plan.body, field) != getattr(newest.body, field)
    )
    return (*others, newest) if others else ()
