"""The expected course of a dose as a picture: its curve, its band, and when it is felt."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from holdfast.ui.gallery.pictures import FELT, expected_of_dose
from holdfast.ui.pictures.dose_course import WIDTHS, DoseCourseDrawing, Felt, dose_course
from tests.ui.rendering import rendered, words

SUBLINGUAL = (
    Felt(label="First felt", says="15 to 20 min", from_min=15, to_min=20),
    Felt(label="Largely over", says="100 min to 3 h", from_min=100, to_min=180),
)


def drawn(felt: tuple[Felt, ...] = FELT, width: int = 720, **changed: Any) -> DoseCourseDrawing:
    course = replace(expected_of_dose(felt), **changed)
    return dose_course(course).drawings[WIDTHS.index(width)]


def corners(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]


def bar(d: str) -> tuple[float, float]:
    """Where it begins and ends."""
    found = re.fullmatch(r"M([\d.]+) [\d.]+H([\d.]+)", d)
    assert found, d
    begins, ends = found.groups()
    return float(begins), float(ends)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_curve_lies_within_its_band_from_the_start_to_the_end(width: int) -> None:
    drawing = drawn(width=width)
    line, band = corners(drawing.line), corners(drawing.band)
    upper, lower = band[: len(line)], band[len(line) :][::-1]
    for (x, y), (high_x, high_y), (low_x, low_y) in zip(line, upper, lower, strict=True):
        assert x == high_x == low_x
        assert high_y <= y <= low_y


def test_its_highest_point_stands_at_a_hundred() -> None:
    drawing = drawn()
    highest = min(y for _, y in corners(drawing.line))
    hundred = next(mark for mark in drawing.values if mark.text == "100")
    assert hundred.d.startswith("M")
    assert corners(hundred.d)[0][1] == pytest.approx(highest, abs=0.1)


def test_a_wide_band_is_counted_in_hundreds() -> None:
    wide = dose_course(expected_of_dose((), highest=3.1)).drawings[-1]
    assert [mark.text for mark in wide.values] == ["0", "100", "200", "300"]
    assert [mark.text for mark in drawn().values] == ["0", "50", "100", "150"]


def test_a_window_stands_on_the_same_axis_as_the_curve() -> None:
    drawing = drawn()
    hours = {mark.text: float(mark.x) for mark in drawing.times}
    begins, ends = bar(drawing.windows[2].d)
    assert (begins, ends) == pytest.approx((hours["1 h"], hours["3 h"]), abs=0.1)


def test_a_moment_is_a_dot() -> None:
    begins, ends = bar(drawn().windows[0].d)
    assert ends - begins == pytest.approx(0.1)


def test_words_stand_after_a_bar_or_before_it_where_the_picture_ends() -> None:
    first, _, last = drawn().windows
    assert (first.is_before, last.is_before) == (False, True)
    assert float(first.x) > bar(first.d)[1]
    assert float(last.x) < bar(last.d)[0]


@pytest.mark.parametrize("felt", [FELT, SUBLINGUAL])
def test_in_a_narrow_column_they_stand_above(felt: tuple[Felt, ...]) -> None:
    assert {mark.x for mark in drawn(felt, width=250).windows} == {"2"}


def test_a_window_after_the_end_of_the_axis_has_words_alone() -> None:
    late = Felt(label="Largely over", says="about 4 h", from_min=240, to_min=240)
    (mark,) = drawn((late,)).windows
    assert (mark.d, mark.text) == ("", "Largely over: about 4 h")


def test_every_level_may_lie_within_a_hundred() -> None:
    flat = tuple(replace(level, high=level.percent) for level in expected_of_dose(()).levels)
    assert [mark.text for mark in drawn(levels=flat).values] == ["0", "50", "100"]


def test_it_is_told_in_a_sentence_and_in_a_table() -> None:
    course = dose_course(expected_of_dose(FELT))
    shown = {"course": course, "title": "Highest after 20 minutes", "says": "A shape."}
    assert rendered("dose_course", **shown).count('aria-label="Highest after 20 minutes"') >= 3
    said = words("dose_course", **shown)
    for part in ("A shape.", "The same as a table", "1 to 3 h Largely over", "20 min 100 %"):
        assert part in said


def test_where_nobody_observed_it_that_is_said() -> None:
    course = dose_course(expected_of_dose(()))
    assert "When it is felt: not known" in words("dose_course", course=course, title="Spray")
