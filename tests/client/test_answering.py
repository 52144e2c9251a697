"""What answers a risk agrees with what the kernel asks of a contact."""

import importlib
import pkgutil

from holdfast.client.answering import WAYS, is_live, lacking
from holdfast.kernel import predicates, risk
from holdfast.library import content
from holdfast.record.answered_by_contact import ANSWERED_BY_CONTACT

FULL = {"way": "phone", "assessment": "no plan", "plan": "call at ten"}


def test_every_way_that_counts_is_offered():
    policy = content.load().policy
    assert {*policy.live_ways, *policy.reaching_ways} <= set(WAYS)


def test_there_are_ways_to_say_that_nobody_spoke():
    assert [way for way in WAYS if not is_live(way)] == ["message", "not_reached"]


def test_every_question_that_a_contact_answers_is_named():
    modules = (
        importlib.import_module(f"{predicates.__name__}.{one.name}")
        for one in pkgutil.iter_modules(predicates.__path__)
    )
    asking = {
        one.__name__.rpartition(".")[2]
        for one in modules
        if getattr(one, "is_assessed", None) is risk.is_assessed
    }
    assert asking == ANSWERED_BY_CONTACT


def test_nothing_is_missing_of_a_full_contact():
    assert lacking(FULL) == []


def test_all_that_is_missing_is_named():
    assert len(lacking({})) == 3
