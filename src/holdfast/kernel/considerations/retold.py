"""A fact told to somebody who was not there."""

from __future__ import annotations

from dataclasses import replace

from holdfast.kernel.chart.saying import say_fact
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry

DAYS_OF_A_DOSE = ("first_on", "next_on")


def retold(entry: Entry, scene: Scene) -> str:
    """In the words of the kernel; the day of a dose that is over or was given is no plan."""
    if entry.kind != "plan":
        return say_fact(entry, scene)
    over = {name: None for name in DAYS_OF_A_DOSE if scene.coming_dose(name) is None}
    return say_fact(replace(entry, body=replace(entry.body, **over)), scene)
