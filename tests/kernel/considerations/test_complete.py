"""That every consideration has its answer is said only when it is so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.kernel.saying import briefed

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.considerations.complete import is_complete
from holdfast.kernel.considerations.consideration import Consideration
from holdfast.library.content import load

CARDS = [card for card in load().cards if card.id in ("suitability.stroke", "suitability.glaucoma")]
FOUND = {one.id: one for one in briefed(show_all=True).findings}


def standing(card, standing="absent", state="absent"):
    return Consideration(finding=replace(FOUND[card.id], state=state), standing=standing)


def complete(*considered):
    scene = Scene(None, replace(load(), cards=tuple(CARDS)), None)
    return is_complete(considered, scene)


def test_with_an_answer_to_each_it_is():
    assert complete(standing(CARDS[0]), standing(CARDS[1], "present", "present"))


def test_a_card_that_found_nothing_to_rest_on_has_none():
    assert not complete(standing(CARDS[0]))


@pytest.mark.parametrize(
    ("stands", "state"),
    [
        ("cannot_tell", "cannot_tell"),
        ("being_asked", "cannot_tell"),
        ("answered", "cannot_tell"),
        ("not_yet", "absent"),
    ],
)
def test_what_is_not_known_or_asked_or_not_planned_has_none(stands, state):
    assert not complete(standing(CARDS[0]), standing(CARDS[1], stands, state))
