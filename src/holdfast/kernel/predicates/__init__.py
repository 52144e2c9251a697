"""The typed library of predicates: each decides one thing, each in a file of its name.

A new one is such a file and a line in this table.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from holdfast.kernel.predicates.age_between import age_between
from holdfast.kernel.predicates.alone_at_dose import alone_at_dose
from holdfast.kernel.predicates.behaviour import behaviour
from holdfast.kernel.predicates.check_in_at_worst import check_in_at_worst
from holdfast.kernel.predicates.clearance_is import clearance_is
from holdfast.kernel.predicates.condition_within import condition_within
from holdfast.kernel.predicates.consent_missing import consent_missing
from holdfast.kernel.predicates.contact_wanted import contact_wanted
from holdfast.kernel.predicates.content_past_review import content_past_review
from holdfast.kernel.predicates.contradiction import contradiction
from holdfast.kernel.predicates.dose_beyond_cited import dose_beyond_cited
from holdfast.kernel.predicates.dose_creep import dose_creep
from holdfast.kernel.predicates.doses_close_together import doses_close_together
from holdfast.kernel.predicates.doses_of_two_sources import doses_of_two_sources
from holdfast.kernel.predicates.exposure_reached import exposure_reached
from holdfast.kernel.predicates.has_condition import has_condition
from holdfast.kernel.predicates.has_reaction import has_reaction
from holdfast.kernel.predicates.has_sign import has_sign
from holdfast.kernel.predicates.has_use_disorder import has_use_disorder
from holdfast.kernel.predicates.ideation import ideation
from holdfast.kernel.predicates.item_at_least import item_at_least
from holdfast.kernel.predicates.item_equals import item_equals
from holdfast.kernel.predicates.means_at_hand import means_at_hand
from holdfast.kernel.predicates.medicines_changed import medicines_changed
from holdfast.kernel.predicates.missed_and_worse import missed_and_worse
from holdfast.kernel.predicates.missed_in_a_row import missed_in_a_row
from holdfast.kernel.predicates.mood_dropped import mood_dropped
from holdfast.kernel.predicates.newest_reading_beyond import newest_reading_beyond
from holdfast.kernel.predicates.no_improvement_after_doses import no_improvement_after_doses
from holdfast.kernel.predicates.not_agreed_for_dose import not_agreed_for_dose
from holdfast.kernel.predicates.not_done_since import not_done_since
from holdfast.kernel.predicates.overdue import overdue
from holdfast.kernel.predicates.own_answer_at_most import own_answer_at_most
from holdfast.kernel.predicates.past_own_fade import past_own_fade
from holdfast.kernel.predicates.person_says import person_says
from holdfast.kernel.predicates.place_of_care import place_of_care
from holdfast.kernel.predicates.plan_names import plan_names
from holdfast.kernel.predicates.plan_says import plan_says
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.reaction_after_dose import reaction_after_dose
from holdfast.kernel.predicates.reaction_beside import reaction_beside
from holdfast.kernel.predicates.reaction_unassessed import reaction_unassessed
from holdfast.kernel.predicates.reaction_with_fever import reaction_with_fever
from holdfast.kernel.predicates.reading_above import reading_above
from holdfast.kernel.predicates.reading_beyond_after_dose import reading_beyond_after_dose
from holdfast.kernel.predicates.reading_not_done_after_dose import reading_not_done_after_dose
from holdfast.kernel.predicates.reading_says import reading_says
from holdfast.kernel.predicates.relapse_after_response import relapse_after_response
from holdfast.kernel.predicates.release_missing import release_missing
from holdfast.kernel.predicates.review_missing import review_missing
from holdfast.kernel.predicates.risk_told import risk_told
from holdfast.kernel.predicates.risk_unasked_while_fading import risk_unasked_while_fading
from holdfast.kernel.predicates.score_at_least import score_at_least
from holdfast.kernel.predicates.screen_positive import screen_positive
from holdfast.kernel.predicates.screener_unfinished import screener_unfinished
from holdfast.kernel.predicates.short_nights_high_energy import short_nights_high_energy
from holdfast.kernel.predicates.signal_unanswered import signal_unanswered
from holdfast.kernel.predicates.signs_together import signs_together
from holdfast.kernel.predicates.stale_fact import stale_fact
from holdfast.kernel.predicates.stopped_after_frequent_use import stopped_after_frequent_use
from holdfast.kernel.predicates.stopped_within import stopped_within
from holdfast.kernel.predicates.substance_used import substance_used
from holdfast.kernel.predicates.switch_behind_falling_score import switch_behind_falling_score
from holdfast.kernel.predicates.takes_medicine import takes_medicine
from holdfast.kernel.predicates.takes_medicine_with import takes_medicine_with
from holdfast.kernel.predicates.unknown_severe_reaction import unknown_severe_reaction
from holdfast.kernel.predicates.unmapped import unmapped
from holdfast.kernel.predicates.unsafe_at_home import unsafe_at_home
from holdfast.kernel.predicates.used_near_dose import used_near_dose
from holdfast.kernel.predicates.worse_after_dose import worse_after_dose
from holdfast.kernel.predicates.worse_behind_better import worse_behind_better

PREDICATES: Mapping[str, Predicate[Any]] = MappingProxyType(
    {
        one.name: one
        for one in (
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
    }
)
