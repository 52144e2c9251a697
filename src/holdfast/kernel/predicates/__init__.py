"""The typed library of predicates: each decides one thing, each in a file of its name.

A predicate takes its parameters and a scene and gives one or more answers. A new one is a
function, its parameters, what would turn its answers, and a line in this table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType, ModuleType
from typing import Any

from holdfast.kernel.chart.answer import Answer
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject
from holdfast.kernel.predicates import (
    age_between,
    alone_at_dose,
    behaviour,
    check_in_at_worst,
    clearance_is,
    condition_within,
    consent_missing,
    contact_wanted,
    content_past_review,
    contradiction,
    dose_beyond_cited,
    dose_creep,
    doses_close_together,
    doses_of_two_sources,
    exposure_reached,
    has_condition,
    has_reaction,
    has_sign,
    has_use_disorder,
    ideation,
    item_at_least,
    item_equals,
    means_at_hand,
    medicines_changed,
    missed_and_worse,
    missed_in_a_row,
    mood_dropped,
    newest_reading_beyond,
    no_improvement_after_doses,
    not_agreed_for_dose,
    not_done_since,
    overdue,
    own_answer_at_most,
    past_own_fade,
    person_says,
    place_of_care,
    plan_names,
    plan_says,
    reaction_after_dose,
    reaction_beside,
    reaction_unassessed,
    reaction_with_fever,
    reading_above,
    reading_beyond_after_dose,
    reading_not_done_after_dose,
    reading_says,
    relapse_after_response,
    release_missing,
    review_missing,
    risk_told,
    risk_unasked_while_fading,
    score_at_least,
    screen_positive,
    screener_unfinished,
    short_nights_high_energy,
    signal_unanswered,
    signs_together,
    stale_fact,
    stopped_after_frequent_use,
    stopped_within,
    substance_used,
    switch_behind_falling_score,
    takes_medicine,
    takes_medicine_with,
    unknown_severe_reaction,
    unmapped,
    unsafe_at_home,
    used_near_dose,
    worse_after_dose,
    worse_behind_better,
)
from holdfast.kernel.predicates.turned_by import TurnedBy


@dataclass(frozen=True, slots=True)
class Predicate:
    """How one thing is decided, and what is looked at for it.

    ``looks_at`` names all that an answer can rest on: where nothing of it stands in a chart, the
    answer stands on no entry, is not present, and asks nothing of time. It may depend only on
    whether ``list_of``, a kind, has any entry. A predicate without it looks at every chart.
    ``always_tells``: it never answers that it cannot tell, whatever the chart leaves open.
    ``turned_by``: what would turn its answers; one that does not say so does not load.
    """

    parameters: type[Any]
    decide: Callable[[Any, Scene], tuple[Answer, ...]]
    turned_by: TurnedBy
    looks_at: Callable[[Any], Iterable[Subject]] | None = None
    list_of: str | None = None
    always_tells: bool = False


def _of(module: ModuleType) -> tuple[str, Predicate]:
    """A file's name, and what it defines: the class named as the file is, ``decide`` and more."""
    name = module.__name__.rpartition(".")[2]
    parameters = "".join(word.capitalize() for word in name.split("_"))
    return name, Predicate(
        parameters=getattr(module, parameters),
        decide=module.decide,
        turned_by=module.TURNED_BY,
        looks_at=getattr(module, "looks_at", None),
        list_of=getattr(module, "LIST_OF", None),
        always_tells=getattr(module, "ALWAYS_TELLS", False),
    )


PREDICATES: Mapping[str, Predicate] = MappingProxyType(
    dict(
        _of(module)
        for module in (
            age_between,
            alone_at_dose,
            behaviour,
            check_in_at_worst,
            clearance_is,
            condition_within,
            consent_missing,
            contact_wanted,
            content_past_review,
            contradiction,
            dose_beyond_cited,
            dose_creep,
            doses_close_together,
            doses_of_two_sources,
            exposure_reached,
            has_condition,
            has_reaction,
            has_sign,
            has_use_disorder,
            ideation,
            item_at_least,
            item_equals,
            means_at_hand,
            medicines_changed,
            missed_and_worse,
            missed_in_a_row,
            mood_dropped,
            newest_reading_beyond,
            no_improvement_after_doses,
            not_agreed_for_dose,
            not_done_since,
            overdue,
            own_answer_at_most,
            past_own_fade,
            person_says,
            place_of_care,
            plan_names,
            plan_says,
            reaction_after_dose,
            reaction_beside,
            reaction_unassessed,
            reaction_with_fever,
            reading_above,
            reading_beyond_after_dose,
            reading_not_done_after_dose,
            reading_says,
            relapse_after_response,
            release_missing,
            review_missing,
            risk_told,
            risk_unasked_while_fading,
            score_at_least,
            screen_positive,
            screener_unfinished,
            short_nights_high_energy,
            signal_unanswered,
            signs_together,
            stale_fact,
            stopped_after_frequent_use,
            stopped_within,
            substance_used,
            switch_behind_falling_score,
            takes_medicine,
            takes_medicine_with,
            unknown_severe_reaction,
            unmapped,
            unsafe_at_home,
            used_near_dose,
            worse_after_dose,
            worse_behind_better,
        )
    )
)
