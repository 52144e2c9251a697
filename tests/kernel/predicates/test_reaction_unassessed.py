"""A reaction that speaks of risk stays until somebody has answered it in full."""

from __future__ import annotations

from tests.kernel.predicates.asking import ask, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.reaction_unassessed import ReactionUnassessed

URGE = ReactionUnassessed(codes=("self_harm_urge",))
CALL = {"way": "phone", "assessment": "spoken about in full", "plan": "session tomorrow"}


def urge(at="2026-11-20T10:00:00Z", **more):
    return said("reaction", at, code="self_harm_urge", **more)


def call(at="2026-11-20T12:00:00Z", by="therapist", **more):
    return said("contact", at, by, **{**CALL, **more})


def test_it_is_there_whether_or_not_it_is_over():
    assert state(URGE, urge()) == "present"
    assert state(URGE, urge(resolved_at="2026-11-20T11:00:00Z")) == "present"


def test_a_replacement_does_not_take_it_back():
    first = urge(id_="first")
    instead = said("reaction", "2026-11-20T10:05:00Z", code="nausea", replaces="first")

    assert state(URGE, first, instead) == "present"


def test_a_full_answer_leaves_it_for_the_next_session_while_it_lasts():
    (answer,) = ask(URGE, urge(), call())

    assert (answer.state, answer.urgency) == ("present", "soon")


def test_a_full_answer_ends_what_is_over():
    assert state(URGE, urge(resolved_at="2026-11-20T13:00:00Z"), call()) == "absent"


def test_neither_a_letter_nor_the_client_nor_half_an_answer_is_enough():
    for half in (call(way="letter"), call(by="client"), call(plan=None), call(assessment=None)):
        (answer,) = ask(URGE, urge(), half)
        assert (answer.state, answer.urgency) == ("present", None)


def test_a_call_before_it_does_not_answer_it():
    (answer,) = ask(URGE, urge(), call(at="2026-11-20T09:00:00Z"))

    assert answer.urgency is None


def test_other_reactions_are_not_meant():
    assert state(URGE, said("reaction", "2026-11-20T10:00:00Z", code="nausea")) == "absent"
