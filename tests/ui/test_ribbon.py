"""The journey ribbon: what it shows, where, and that its table says the same."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.ui.pictures.journey import KEY_OF, KIND_WORDS, WEIGHTS, Gap, Journey, Kind, Moment
from holdfast.ui.pictures.letters import LINE_PX, width_px
from holdfast.ui.pictures.ribbon import WIDTHS, Mark, RibbonDrawing, ribbon

START = datetime(2026, 9, 1, 9, tzinfo=UTC)
NOW = START + timedelta(days=60)
END = START + timedelta(days=120)


def moment(day: float, kind: Kind, label: str = "") -> Moment:
    at = START + timedelta(days=day)
    return Moment(at=at, kind=kind, label=label or kind, when=f"day {day:g}")


EMPTY = Journey(first_at=START, now=NOW, until=END, now_when="day 60")
CLEM = replace(
    EMPTY,
    moments=(
        moment(90, "planned_dose", "Dose 3"),
        moment(0, "contact", "First call"),
        moment(30, "dose", "Dose 1"),
        moment(45, "dose", "Dose 2"),
        moment(50, "measure", "PHQ-9"),
        moment(59, "alert_now", "Alert"),
    ),
    gaps=(
        Gap(
            start=START + timedelta(days=10),
            end=START + timedelta(days=20),
            label="Nothing heard",
            when="day 10 to 20",
        ),
    ),
)
MANY = st.lists(
    st.builds(moment, st.floats(0, 120), st.sampled_from(list(WEIGHTS)), st.just("Dose 12")),
    max_size=40,
)


def widest(journey: Journey) -> RibbonDrawing:
    return ribbon(journey).drawings[-1]


def test_it_is_drawn_for_each_width() -> None:
    assert tuple(drawing.width for drawing in ribbon(CLEM).drawings) == WIDTHS


def test_the_widest_is_known_as_the_last() -> None:
    assert [drawing.is_last for drawing in ribbon(CLEM).drawings][-2:] == [False, True]


def test_marks_stand_in_the_order_of_time() -> None:
    along = sorted(CLEM.moments, key=lambda one: one.at)
    x_of = dict(zip([m.says for m in widest(CLEM).marks], widest(CLEM).marks, strict=True))
    xs = [x_of[f"{one.when}, {one.label}"].x for one in along]
    assert xs == sorted(xs)


def test_the_table_has_every_moment_gap_and_today() -> None:
    assert len(ribbon(CLEM).rows) == len(CLEM.moments) + len(CLEM.gaps) + 1


def test_the_table_is_in_the_order_of_time() -> None:
    assert [row.when for row in ribbon(CLEM).rows] == [
        "day 0",
        "day 10 to 20",
        "day 30",
        "day 45",
        "day 50",
        "day 59",
        "day 60",
        "day 90",
    ]


@given(MANY)
def test_the_table_equals_the_picture(moments: list[Moment]) -> None:
    drawn = ribbon(replace(EMPTY, moments=tuple(moments)))
    told = sorted(f"{row.when}, {row.what}" for row in drawn.rows if row.what != "Today")
    for drawing in drawn.drawings:
        assert {mark.says.partition(", and ")[0] for mark in drawing.marks} <= set(told)
        assert sum(1 + behind(mark) for mark in drawing.marks) == len(told)


def behind(mark: Mark) -> int:
    """How many moments a mark stands for besides its own."""
    more = re.search(r"and (\d+) more near it", mark.says)
    return int(more[1]) if more else 0


def test_where_marks_would_cover_each_other_the_heaviest_stands() -> None:
    near = (moment(30, "session"), moment(30.1, "dose", "Dose 1"), moment(30.2, "planned_dose"))
    (mark,) = widest(replace(EMPTY, moments=near)).marks
    assert mark.kind == "dose"
    assert behind(mark) == 2


def test_what_stands_in_another_lane_is_not_covered() -> None:
    near = (moment(30, "dose"), moment(30, "measure"), moment(30, "alert_now"))
    assert len(widest(replace(EMPTY, moments=near)).marks) == 3


def test_one_of_several_alike_says_how_many_more_there_are() -> None:
    near = tuple(moment(30 + n / 10, "dose", f"Dose {n + 1}") for n in range(4))
    assert "Dose 1 +3" in {label.text for label in widest(replace(EMPTY, moments=near)).labels}


def test_many_measures_go_without_their_names() -> None:
    many = tuple(moment(n * 8, "measure", "PHQ-9") for n in range(12))
    assert widest(replace(EMPTY, moments=many)).labels == ()
    assert widest(replace(EMPTY, moments=many[:3])).labels != ()


@given(MANY)
def test_no_words_overlap_at_any_width(moments: list[Moment]) -> None:
    for drawing in ribbon(replace(EMPTY, moments=tuple(moments))).drawings:
        for a, b in combinations(drawing.labels + drawing.months, 2):
            same_line = abs(a.y - b.y) < LINE_PX - 4
            apart = a.x + width_px(a.text) <= b.x or b.x + width_px(b.text) <= a.x
            assert apart or not same_line


@given(MANY)
def test_nothing_stands_above_or_below_the_picture(moments: list[Moment]) -> None:
    for drawing in ribbon(replace(EMPTY, moments=tuple(moments))).drawings:
        for label in drawing.labels + drawing.months:
            assert 14 <= label.y <= drawing.height


def test_today_is_always_named() -> None:
    for drawing in ribbon(CLEM).drawings:
        assert [label.text for label in drawing.months if label.is_strong] == ["Today"]


def test_today_stands_between_what_was_and_what_is_planned() -> None:
    drawing = widest(CLEM)
    by_kind = {mark.kind: mark.x for mark in drawing.marks}
    assert by_kind["dose"] < drawing.now_x < by_kind["planned_dose"]


def test_the_next_dose_is_named_before_anything_else() -> None:
    crowd = tuple(moment(60 + n / 10, "alert_now", "An alert") for n in range(9))
    drawing = ribbon(replace(EMPTY, moments=(*crowd, moment(61, "planned_dose", "Dose 3 Thu"))))
    assert all("Dose 3 Thu" in [w.text for w in one.labels] for one in drawing.drawings)


def test_a_gap_runs_from_its_start_to_its_end() -> None:
    (gap,) = widest(CLEM).gaps
    assert gap.start < gap.end
    assert gap.label == "Nothing heard"


def test_alerts_stand_above_the_line_and_measures_below() -> None:
    drawing = widest(CLEM)
    y = {mark.kind: mark.y for mark in drawing.marks}
    assert y["alert_now"] < drawing.line_y == y["dose"] < y["measure"]


def test_the_key_names_only_what_is_there() -> None:
    assert {kind for kind, _words in ribbon(CLEM).key} == {
        "alert_now",
        "contact",
        "planned_dose",
        "dose",
        "measure",
    }


def test_one_shape_has_one_line_in_the_key() -> None:
    drawn = ribbon(replace(EMPTY, moments=(moment(1, "stage"), moment(2, "review"))))
    assert [kind for kind, _words in drawn.key] == ["contact"]


@pytest.mark.parametrize("kind", WEIGHTS)
def test_every_kind_has_words_for_the_key(kind: Kind) -> None:
    assert KIND_WORDS[KEY_OF.get(kind, kind)]


def test_a_journey_with_nothing_in_it_still_has_today() -> None:
    drawn = ribbon(EMPTY)
    assert [row.what for row in drawn.rows] == ["Today"]
    assert drawn.key == ()


def test_a_journey_that_began_this_moment_is_drawn() -> None:
    assert widest(Journey(first_at=NOW, now=NOW, until=NOW, now_when="now")).now_x == 520


def test_what_more_is_said_stands_in_mark_and_table() -> None:
    said = replace(moment(1, "dose", "Dose 1"), says="35 mg")
    drawn = ribbon(replace(EMPTY, moments=(said,)))
    assert drawn.rows[0].says == "35 mg"
    assert drawn.drawings[0].marks[0].says == "day 1, Dose 1, 35 mg"
