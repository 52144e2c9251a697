"""An answer as a person writes it: a step, a word, a time of day, so many hours."""

from fractions import Fraction

import pytest

from holdfast.kernel.instruments.band import Band
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.reading import code_of
from holdfast.kernel.instruments.refused import AnswersRefused

BED = Item(key="bed", number=1, between=(0, 1439), kind="clock")
SLEPT = Item(key="hours", number=4, between=(0, 1440), kind="hours")
LINE = Item(key="line", number=1, between=(0, 100))
FEW = Item(key="few", number=2, between=(0, 3))


@pytest.mark.parametrize(("written", "minutes"), [("23:00", 1380), ("0:05", 5), ("07:30", 450)])
def test_a_time_of_day_is_minutes_since_midnight(written, minutes):
    assert code_of(BED, written) == minutes


@pytest.mark.parametrize("written", ["24:00", "7:60", "7", "seven", 7, 7.5])
def test_what_no_clock_shows_is_refused(written):
    with pytest.raises(AnswersRefused, match=r"^Question 1 takes a time of day such as 23:00"):
        code_of(BED, written)


@pytest.mark.parametrize(
    ("written", "minutes"), [(6.5, 390), ("6.5", 390), (8, 480), ("0.01", Fraction(3, 5))]
)
def test_hours_become_minutes_and_are_not_rounded(written, minutes):
    assert code_of(SLEPT, written) == minutes


@pytest.mark.parametrize("written", [True, "much", "nan", "Infinity", 25, -1])
def test_what_is_no_number_of_hours_is_refused(written):
    with pytest.raises(AnswersRefused, match=r"^Question 4 takes hours from 0 to 24, such as 6\.5"):
        code_of(SLEPT, written)


def test_a_long_line_names_its_ends_and_a_short_one_its_steps():
    with pytest.raises(AnswersRefused, match="a whole number from 0 to 100"):
        code_of(LINE, 101)
    with pytest.raises(AnswersRefused, match="one of 0, 1, 2, 3"):
        code_of(FEW, 4)


def test_the_ends_of_a_band_are_shown_as_they_are_printed():
    assert Band(word="mild", least=Fraction(551, 10), most=60).ends == (55.1, 60)
