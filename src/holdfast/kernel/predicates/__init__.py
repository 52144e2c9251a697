"""The typed library of predicates: each decides one thing, each in a file of its name.

A predicate takes its parameters and a scene and gives one or more answers. A new one is a
function, its parameters and a line in this table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType, ModuleType
from typing import Any

from holdfast.kernel.answer import Answer
from holdfast.kernel.predicates import (
    age_between,
    behaviour,
    clearance_is,
    condition_within,
    consent_missing,
    contact_wanted,
    contradiction,
    has_condition,
    has_reaction,
    has_sign,
    has_use_disorder,
    ideation,
    item_at_least,
    item_equals,
    means_at_hand,
    overdue,
    person_says,
    plan_names,
    plan_says,
    reaction_after_dose,
    reaction_unassessed,
    reading_above,
    reading_not_done_after_dose,
    relapse_after_response,
    release_missing,
    screener_unfinished,
    signal_unanswered,
    takes_medicine,
    unknown_severe_reaction,
    unmapped,
    used_near_dose,
)
from holdfast.kernel.scene import Scene


@dataclass(frozen=True, slots=True)
class Predicate:
    parameters: type[Any]
    decide: Callable[[Any, Scene], tuple[Answer, ...]]


def _of(module: ModuleType) -> tuple[str, Predicate]:
    """A file's name, and what it defines: the class named as the file is, and ``decide``."""
    name = module.__name__.rpartition(".")[2]
    parameters = "".join(word.capitalize() for word in name.split("_"))
    return name, Predicate(getattr(module, parameters), module.decide)


PREDICATES: Mapping[str, Predicate] = MappingProxyType(
    dict(
        _of(module)
        for module in (
            age_between,
            behaviour,
            clearance_is,
            condition_within,
            consent_missing,
            contact_wanted,
            contradiction,
            has_condition,
            has_reaction,
            has_sign,
            has_use_disorder,
            ideation,
            item_at_least,
            item_equals,
            means_at_hand,
            overdue,
            person_says,
            plan_names,
            plan_says,
            reaction_after_dose,
            reaction_unassessed,
            reading_above,
            reading_not_done_after_dose,
            relapse_after_response,
            release_missing,
            screener_unfinished,
            signal_unanswered,
            takes_medicine,
            unknown_severe_reaction,
            unmapped,
            used_near_dose,
        )
    )
)
