"""Whether a trouble is known as a condition, or as an unresolved reaction of late."""

from __future__ import annotations

from tests.kernel.predicates.asking import state, states
from tests.kernel.saying import said

from holdfast.kernel.predicates.has_sign import HasSign

BLADDER = HasSign(
    conditions=("cystitis",),
    reactions=("dysuria", "haematuria"),
    reaction_days=90,
    counts=("present", "past"),
)


def reaction(code="dysuria", at="2026-11-20T10:00:00Z", **more):
    return said("reaction", at, code=code, **more)


def cystitis(status):
    return said("condition", "2026-11-01T10:00:00Z", code="cystitis", status=status)


def test_a_condition_of_the_past_counts():
    assert states(BLADDER, cystitis("past")) == {"cystitis": "present"}


def test_a_reaction_counts_though_the_condition_was_denied():
    assert states(BLADDER, cystitis("absent"), reaction()) == {"dysuria": "present"}


def test_a_reaction_counts_though_the_condition_was_never_asked_after():
    assert states(BLADDER, reaction()) == {"dysuria": "present"}


def test_condition_and_reactions_stand_side_by_side():
    asked = states(BLADDER, cystitis("present"), reaction(), reaction("haematuria"))

    assert asked == {"cystitis": "present", "dysuria": "present", "haematuria": "present"}


def test_a_reaction_counts_for_its_days_and_not_a_minute_longer():
    told = reaction(at="2026-08-25T12:00:00Z")

    assert state(BLADDER, cystitis("absent"), told, at="2026-11-23T11:59:00+00:00") == "present"
    assert state(BLADDER, cystitis("absent"), told, at="2026-11-23T12:00:00+00:00") == "absent"


def test_a_reaction_that_is_over_does_not_count():
    over = reaction(resolved_at="2026-11-21T10:00:00Z")

    assert state(BLADDER, cystitis("absent"), over) == "absent"


def test_one_that_is_over_does_not_end_another():
    over = reaction(resolved_at="2026-11-21T10:00:00Z")

    assert state(BLADDER, cystitis("absent"), over, reaction()) == "present"


def test_a_reaction_of_another_kind_does_not_count():
    assert state(BLADDER, cystitis("absent"), reaction("nausea")) == "absent"


def test_nothing_known_cannot_be_told():
    assert state(BLADDER) == "cannot_tell"
