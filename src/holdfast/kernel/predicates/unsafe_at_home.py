"""Whether somebody said in private that home is not safe."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from holdfast.kernel.chart.answer import Answer, absent, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, each
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.turned_by import ANYTHING, NOTHING, Contact, told

FEARED = ("sitter", "keeper")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsafeAtHome:
    """``near_urgency`` holds before a dose that is near, unless it is given somewhere else.

    Its title says where ``feared``, a detail, is the sitter or who keeps the medicine, and else
    where somebody is named to be there of whom nobody said whether they are feared.
    """

    code: str
    near_urgency: Urgency


def looks_at(parameters: UnsafeAtHome) -> Iterable[Subject]:
    return each("condition", (parameters.code,))


def decide(parameters: UnsafeAtHome, scene: Scene) -> tuple[Answer, ...]:
    told = scene.chart.about("condition", parameters.code)
    if not told or told[-1].body.status != "present":
        return (absent(parameters.code, *told[-1:]),)
    setting = scene.setting()
    is_elsewhere = setting is not None and setting[0] != "home"
    is_near = scene.is_near_dose() and not is_elsewhere
    urgency = parameters.near_urgency if is_near else None
    how, *of_sitter = _of_those_around(told[-1], scene)
    found = present(parameters.code, told[-1], *of_sitter, urgency=urgency)
    return (replace(found, how=how),)


unsafe_at_home = Predicate(
    UnsafeAtHome,
    decide,
    turned_by=told(denied_by=ANYTHING, unknown_of=NOTHING, contact=Contact.LEAVES_IT),
    looks_at=looks_at,
    always_tells=True,
)


def _of_those_around(told: Entry, scene: Scene) -> tuple[Any, ...]:
    """How it is titled, and the plan where that names a sitter."""
    feared = (told.body.detail or {}).get("feared")
    if feared in FEARED:
        return (f"feared_{feared}",)
    sitter = scene.plan("sitter")
    return ("with_sitter", sitter[1]) if sitter and sitter[0] else ("",)
