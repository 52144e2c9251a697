"""The tiny trajectory of the board, and the square for a camera."""

from datetime import UTC, datetime, timedelta

import pytest

from holdfast.ui.pictures.qr import qr
from holdfast.ui.pictures.sparkline import BOTTOM, TOP, WIDTH, Sparkline, sparkline

START = datetime(2026, 9, 1, tzinfo=UTC)
POINTS = [(START + timedelta(days=day), value) for day, value in ((30, 9.0), (0, 19), (60, 18))]
DOSES = [START + timedelta(days=day) for day in (40, 20)]


def drawn(points: list[tuple[datetime, float]]) -> Sparkline:
    line = sparkline(points, lowest=0, highest=27, doses=DOSES, says="fell and rose")
    assert line is not None
    return line


def test_it_ends_at_the_newest_value() -> None:
    line = drawn(POINTS)
    assert line.path.endswith(f"{line.last_x} {line.last_y}")


def test_it_goes_through_every_value() -> None:
    assert drawn(POINTS).path.count("L") == 2


def test_doses_stand_in_order() -> None:
    first, second = drawn(POINTS).doses
    assert first < second


def test_a_dose_before_the_first_value_stays_in_the_picture() -> None:
    early = sparkline(
        POINTS, lowest=0, highest=27, doses=[START - timedelta(days=90)], says="early"
    )
    assert early is not None
    assert 0 <= early.doses[0] <= WIDTH


def test_one_value_is_a_dot_without_a_line() -> None:
    line = drawn(POINTS[:1])
    assert line.path == ""
    assert line.last_y is not None


def test_no_value_is_no_picture() -> None:
    assert sparkline([], lowest=0, highest=27, says="nothing") is None


@pytest.mark.parametrize(("value", "y"), [(0, BOTTOM), (27, TOP), (99, TOP), (-5, BOTTOM)])
def test_values_stay_inside_the_picture(value: float, y: float) -> None:
    assert drawn([(START, value)]).last_y == y


def test_it_says_in_words_what_it_shows() -> None:
    assert drawn(POINTS).says == "fell and rose"


def test_a_square_has_its_quiet_edge() -> None:
    square = qr("https://holdfast.example/i/one")
    assert "M0 0" not in square.path
    assert square.size >= 25


def test_two_links_have_two_squares() -> None:
    assert qr("https://holdfast.example/a") != qr("https://holdfast.example/b")


def test_one_link_has_one_square() -> None:
    assert qr("https://holdfast.example/a") == qr("https://holdfast.example/a")
