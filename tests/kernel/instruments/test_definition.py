"""A whole instrument as a value."""

from dataclasses import FrozenInstanceError, replace

import pytest
from tests.kernel.instruments.forms import TIER_A, YES_NO, form, item, three_questions


def test_items_and_scales_are_found_by_name():
    definition = three_questions()
    assert definition.item("b").number == 2
    assert definition.scale("total").items == ("a", "b", "c")


def test_the_total_has_its_ends():
    assert three_questions().total_span == (0, 9)


def test_a_form_that_is_not_a_sum_has_no_ends():
    assert form(item("a", 1, YES_NO)).total_span is None


@pytest.mark.parametrize(("tier", "may"), [("A", True), ("B", False), ("C1", False), ("C2", False)])
def test_only_tier_a_ships_its_wording(tier, may):
    assert replace(TIER_A, tier=tier).text_may_ship is may


def test_nobody_changes_a_definition_in_place():
    with pytest.raises(FrozenInstanceError):
        three_questions().rule = "another"
