"""The word for a total, and the steps of a triage."""

import pytest

from holdfast.kernel.instruments.band import Band, Step, band_of, triage
from holdfast.kernel.instruments.bounds import Bounds
from holdfast.kernel.instruments.judge import Facts
from holdfast.kernel.instruments.rule import ItemAtLeast

BANDS = (Band(word="low", least=0, most=4), Band(word="high", least=5, most=9))
STEPS = (
    Step(word="worst", when=ItemAtLeast("a", 1)),
    Step(word="bad", when=ItemAtLeast("b", 1)),
    Step(word="none", when=None),
)
YES, NO, OPEN = Bounds(1, 1), Bounds(0, 0), Bounds(0, 1)


@pytest.mark.parametrize(("total", "word"), [(0, "low"), (4, "low"), (5, "high"), (9, "high")])
def test_both_ends_of_a_band_belong_to_it(total, word):
    assert band_of(BANDS, total) == word


def test_no_total_has_no_word():
    assert band_of(BANDS, None) is None


def test_a_form_without_bands_has_no_word():
    assert band_of((), 3) is None


@pytest.mark.parametrize(
    ("a", "b", "word"),
    [
        (YES, YES, "worst"),
        (YES, OPEN, "worst"),
        (NO, YES, "bad"),
        (OPEN, YES, "bad"),
        (NO, NO, "none"),
        (OPEN, NO, None),
        (NO, OPEN, None),
    ],
)
def test_the_worst_certain_step_counts_and_none_needs_every_no(a, b, word):
    assert triage(STEPS, Facts(items={"a": a, "b": b})) == word
