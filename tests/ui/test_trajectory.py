"""The trajectory: values where they belong, words that cover nothing, the same as a table."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.ui.pictures.course import Band, Course, Event, Expected, Line, Measured
from holdfast.ui.pictures.letters import LINE_PX, width_px
from holdfast.ui.pictures.plot import shown
from holdfast.ui.pictures.trajectory import (
    HIT_PX,
    WIDTHS,
    TrajectoryDrawing,
    trajectory,
)

START = datetime(2026, 9, 1, 9, tzinfo=UTC)


def day(count: float) -> datetime:
    return START + timedelta(days=count)


def measured(count: float, value: float, says: str = "") -> Measured:
    return Measured(at=day(count), value=value, when=f"day {count:g}", says=says)


def event(count: float, kind: str, label: str) -> Event:
    return Event(at=day(count), kind=kind, label=label, when=f"day {count:g}")  # type: ignore[arg-type] # kinds are given as plain words here


BANDS = (
    Band(low=10, high=20, label="moderate"),
    Band(low=0, high=10, label="mild"),
    Band(low=20, high=27, label="severe"),
)
EMPTY = Course(name="PHQ-9", lowest=0, highest=27, start=START, end=day(100))
CLEM = replace(
    EMPTY,
    points=(measured(60, 9, "mild"), measured(1, 19, "moderate"), measured(30, 14)),
    bands=BANDS,
    events=(event(20, "dose", "Dose 1"), event(40, "medicine", "Clonazepam lowered")),
)
POINTS = st.lists(st.builds(measured, st.floats(0, 100), st.integers(0, 27)), max_size=25)
EVENTS = st.lists(
    st.builds(
        event,
        st.floats(0, 100),
        st.sampled_from(["dose", "medicine", "life"]),
        st.sampled_from(["Dose 12", "Moved house", "Clonazepam lowered"]),
    ),
    max_size=25,
)


def widest(course: Course) -> TrajectoryDrawing:
    return trajectory(course).drawings[-1]


def test_it_is_drawn_for_each_width() -> None:
    assert tuple(drawing.width for drawing in trajectory(CLEM).drawings) == WIDTHS


def test_points_stand_in_the_order_of_time_whatever_order_they_came_in() -> None:
    assert [point.says for point in widest(CLEM).points] == [
        "day 1: 19, moderate",
        "day 30: 14",
        "day 60: 9, mild",
    ]


def test_a_higher_value_stands_higher() -> None:
    first, second, third = widest(CLEM).points
    assert first.y < second.y < third.y


@pytest.mark.parametrize(("value", "edge"), [(0, "bottom"), (27, "top")])
def test_the_ends_of_the_scale_are_the_ends_of_the_plot(value: float, edge: str) -> None:
    drawing = widest(replace(EMPTY, points=(measured(1, value),)))
    assert drawing.points[0].y == getattr(drawing, edge)


def test_the_table_has_every_value_and_event_in_order() -> None:
    assert [(row.when, row.what) for row in trajectory(CLEM).rows] == [
        ("day 1", "PHQ-9 19"),
        ("day 20", "Dose 1"),
        ("day 30", "PHQ-9 14"),
        ("day 40", "Clonazepam lowered"),
        ("day 60", "PHQ-9 9"),
    ]


@given(POINTS, EVENTS)
def test_the_table_equals_the_picture(points: list[Measured], events: list[Event]) -> None:
    drawn = trajectory(replace(CLEM, points=tuple(points), events=tuple(events)))
    for drawing in drawn.drawings:
        assert len(drawing.points) + len(drawing.events) == len(drawn.rows)


@given(POINTS, EVENTS)
def test_no_words_overlap_at_any_width(points: list[Measured], events: list[Event]) -> None:
    for drawing in trajectory(replace(CLEM, points=tuple(points), events=tuple(events))).drawings:
        for a, b in combinations(drawing.labels + drawing.months, 2):
            apart = a.x + width_px(a.text) <= b.x or b.x + width_px(b.text) <= a.x
            assert apart or abs(a.y - b.y) >= LINE_PX - 1


@given(POINTS)
def test_the_name_of_a_band_covers_no_point(points: list[Measured]) -> None:
    for drawing in trajectory(replace(CLEM, points=tuple(points), events=())).drawings:
        for band in drawing.bands:
            if band.label_x is None or band.label_y is None:
                continue
            left, right = band.label_x, band.label_x + width_px(band.label)
            low = band.label_y - 15
            assert not any(
                left < point.x < right and low < point.y < band.label_y for point in drawing.points
            )


def test_bands_grow_deeper_with_severity() -> None:
    assert [(band.label, band.depth) for band in widest(CLEM).bands] == [
        ("mild", 0),
        ("moderate", 1),
        ("severe", 2),
    ]


def test_bands_fill_the_plot_without_a_seam() -> None:
    drawing = widest(CLEM)
    assert sum(band.height for band in drawing.bands) == pytest.approx(
        drawing.bottom - drawing.top, abs=0.5
    )


def test_the_scale_names_its_ends_and_the_edges_of_bands() -> None:
    assert [tick.label for tick in widest(CLEM).ticks] == ["27", "20", "10", "0"]


def test_an_edge_too_near_to_another_is_not_named_twice() -> None:
    crowded = replace(EMPTY, bands=(Band(low=26.5, high=27, label="severe"),))
    assert [tick.label for tick in widest(crowded).ticks] == ["27", "0"]


def test_a_pause_longer_than_allowed_is_drawn_as_not_known() -> None:
    paused = replace(CLEM, gap_after=timedelta(days=29, hours=1))
    assert len(widest(paused).pauses) == 1
    assert len(widest(paused).paths) == 1


def test_without_a_limit_no_pause_is_drawn() -> None:
    assert widest(CLEM).pauses == ()


def test_a_value_alone_has_no_line() -> None:
    assert widest(replace(EMPTY, points=(measured(1, 5),))).paths == ()


def test_the_expected_band_closes_upon_itself() -> None:
    expected = (Expected(at=day(90), low=4, high=9), Expected(at=day(60), low=8, high=12))
    path = widest(replace(CLEM, expected=expected)).expected
    assert path.startswith("M")
    assert path.endswith("Z")
    assert path.count("L") == 3


def test_without_an_expectation_there_is_no_band_and_no_word_of_one() -> None:
    drawn = trajectory(replace(CLEM, expected_label="Expected"))
    assert drawn.expected_label == ""
    assert drawn.drawings[0].expected == ""


def test_the_reliable_change_is_a_line_across() -> None:
    drawing = widest(replace(CLEM, reliable=Line(value=13, label="Beyond chance")))
    assert drawing.reliable_y is not None
    assert drawing.top < drawing.reliable_y < drawing.bottom


@pytest.mark.parametrize("width", WIDTHS)
def test_the_line_across_is_named_on_the_picture(width: int) -> None:
    line = Line(value=13, label="Change that is beyond chance", short="Beyond chance")
    drawn = trajectory(replace(CLEM, reliable=line))
    drawing = next(one for one in drawn.drawings if one.width == width)
    label = drawing.reliable_label
    assert label is not None
    assert drawing.reliable_y is not None
    assert drawing.left <= label.x
    assert label.x + width_px(label.text) <= drawing.right
    assert abs(label.y - drawing.reliable_y) < LINE_PX


def test_doses_go_without_a_name_evenly_and_the_newest_has_one() -> None:
    doses = tuple(event(6 * n, "dose", f"Dose {n}") for n in range(1, 17))
    drawn = trajectory(replace(EMPTY, events=doses))
    for drawing in drawn.drawings:
        numbers = [int(label.text.removeprefix("Dose ")) for label in drawing.labels]
        gaps = {after - before for before, after in pairwise(numbers)}
        assert numbers[-1] == 16
        assert len(gaps) == 1


def test_no_reliable_change_is_no_line() -> None:
    assert widest(CLEM).reliable_label is None
    assert widest(CLEM).reliable_y is None
    assert trajectory(CLEM).reliable_label == ""


def test_the_reading_begins_with_the_newest_value() -> None:
    assert trajectory(CLEM).reading == "day 60: 9, mild"


def test_with_nothing_measured_it_says_so() -> None:
    drawn = trajectory(EMPTY)
    assert drawn.reading == "Nothing measured yet."
    assert drawn.rows == ()


def test_the_key_knows_what_is_drawn() -> None:
    drawn = trajectory(CLEM)
    assert (drawn.has_doses, drawn.has_medicines, drawn.has_life) == (True, True, False)


@given(POINTS)
def test_a_finger_reaches_one_point_and_not_its_neighbour(points: list[Measured]) -> None:
    for point in widest(replace(CLEM, points=tuple(points))).points:
        assert 6 <= point.hit <= HIT_PX


def test_doses_stand_from_top_to_bottom() -> None:
    drawing = widest(CLEM)
    dose = next(one for one in drawing.events if one.kind == "dose")
    assert (dose.top, dose.bottom) == (drawing.top, drawing.bottom)
    assert dose.says == "day 20: Dose 1"


@pytest.mark.parametrize(("value", "words"), [(13.0, "13"), (13.5, "13.5"), (0, "0")])
def test_a_value_has_no_needless_nought(value: float, words: str) -> None:
    assert shown(value) == words


def test_a_scale_of_no_height_is_no_error() -> None:
    flat = replace(CLEM, lowest=5, highest=5, bands=())
    assert len(widest(flat).points) == 3
