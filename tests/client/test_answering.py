"""What answers a risk agrees with what the kernel asks of a contact."""

import importlib
import pkgutil

from holdfast.client.contact.answering import WAYS, is_live, lacking
from holdfast.kernel import predicates
from holdfast.kernel.chart import risk
from holdfast.kernel.predicates import PREDICATES
from holdfast.kernel.predicates.has_reaction import is_just_over
from holdfast.library import content

FULL = {"way": "phone", "assessment": "no plan", "plan": "call at ten"}


def test_every_way_that_counts_is_offered():
    policy = content.load().policy
    assert {*policy.live_ways, *policy.reaching_ways} <= set(WAYS)


def test_there_are_ways_to_say_that_nobody_spoke():
    assert [way for way in WAYS if not is_live(way)] == ["message", "not_reached"]


def asking(verb):
    """The predicates whose files ask this of a contact."""
    modules = (
        importlib.import_module(f"{predicates.__name__}.{one.name}")
        for one in pkgutil.iter_modules(predicates.__path__)
    )
    return {
        one.__name__.rpartition(".")[2]
        for one in modules
        if getattr(one, verb.__name__, None) is verb
    }


def test_every_predicate_that_asks_for_a_full_contact_says_that_one_answers_it():
    in_full = {name for name, one in PREDICATES.items() if one.turned_by.contact.is_in_full}
    assert asking(risk.is_assessed) == in_full


def test_every_predicate_that_asks_for_any_contact_says_that_one_answers_it():
    by_any = {
        name
        for name, one in PREDICATES.items()
        if one.turned_by.contact.answers and not one.turned_by.contact.is_in_full
    }
    asked = asking(risk.has_answer_from_professional) | asking(is_just_over)
    assert asked == by_any


def test_nothing_is_missing_of_a_full_contact():
    assert lacking(FULL) == []


def test_all_that_is_missing_is_named():
    assert len(lacking({})) == 3
