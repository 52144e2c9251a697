"""Labels never cover one another, nor stand on the line that leads to another."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.ui.pictures.labels import GAP_PX, LEADER_PX, Label, Wanted, clash, place
from holdfast.ui.pictures.letters import width_px

WORDS = st.text(alphabet="Dose 123Wily", min_size=1, max_size=14).filter(str.strip)
WANTED = st.lists(
    st.builds(Wanted, text=WORDS, at_x=st.floats(0, 500), weight=st.integers(0, 9)), max_size=30
)


def one(text: str, at_x: float, weight: int = 0) -> Wanted:
    return Wanted(text=text, at_x=at_x, weight=weight)


def placed(*wanted: Wanted, rows: int = 2, right: float = 500) -> tuple[Label, ...]:
    return place(wanted, left=0, right=right, rows=rows)


def texts(labels: tuple[Label, ...]) -> list[str]:
    return [label.text for label in labels]


@given(WANTED, st.integers(1, 4))
def test_no_two_labels_clash(wanted: list[Wanted], rows: int) -> None:
    labels = place(wanted, left=0, right=500, rows=rows)
    assert not any(clash(a, b) for a, b in combinations(labels, 2))


@given(WANTED)
def test_every_label_stays_inside(wanted: list[Wanted]) -> None:
    for label in place(wanted, left=0, right=500, rows=3):
        assert label.x >= 0
        assert label.right <= 500 + 1e-6


@given(WANTED)
def test_labels_stand_from_left_to_right(wanted: list[Wanted]) -> None:
    found = [label.at_x for label in place(wanted, left=0, right=500, rows=3)]
    assert found == sorted(found)


@given(WANTED)
def test_in_one_row_there_is_room_between(wanted: list[Wanted]) -> None:
    labels = sorted(place(wanted, left=0, right=500, rows=1), key=lambda label: label.x)
    for left, right in pairwise(labels):
        assert right.x >= left.right + GAP_PX - 1e-6


@given(WANTED)
def test_a_label_reaches_over_what_it_names(wanted: list[Wanted]) -> None:
    for label in place(wanted, left=0, right=500, rows=3):
        assert label.x - 1e-6 <= label.at_x <= label.right + 1e-6


def first_free(wanted: list[Wanted], rows: int, right: float) -> list[tuple[str, float, int]]:
    """The same by looking at all pairs: the heavier first, each at its first place that is free."""
    found: list[Label] = []
    for one in sorted(wanted, key=lambda w: (-w.weight, w.at_x)):
        width = width_px(one.text)
        begins = (one.at_x - width / 2, one.at_x - LEADER_PX, one.at_x + LEADER_PX - width)
        places = (
            Label(text=one.text, x=x, width=width, row=row, at_x=one.at_x)
            for row in range(rows)
            for x in (min(max(begin, 0), right - width) for begin in begins)
        )
        free = (place for place in places if not any(clash(place, other) for other in found))
        if label := next(free, None):
            found.append(label)
    return sorted((label.text, label.x, label.row) for label in found)


@given(WANTED, st.integers(1, 4))
def test_each_stands_at_its_first_free_place(wanted: list[Wanted], rows: int) -> None:
    labels = place(wanted, left=0, right=500, rows=rows)
    assert sorted((label.text, label.x, label.row) for label in labels) == first_free(
        wanted, rows, 500
    )


def test_a_label_alone_stands_over_its_mark() -> None:
    (label,) = placed(one("Dose 1", 250))
    assert label.x + label.width / 2 == 250


def test_at_the_edge_it_moves_inside() -> None:
    (label,) = placed(one("First call", 0))
    assert label.x == 0


def test_the_heavier_is_set_where_there_is_room_for_one() -> None:
    assert texts(placed(one("Session", 250), one("Dose 1", 250, weight=5), rows=1)) == ["Dose 1"]


def test_of_two_alike_the_earlier_is_set() -> None:
    assert texts(placed(one("Later", 252), one("Sooner", 250), rows=1, right=300)) == ["Sooner"]


def test_a_second_row_takes_what_the_first_has_no_room_for() -> None:
    first, second = placed(one("Suitability", 250), one("First session", 320), right=340)
    assert (first.row, second.row) == (0, 1)


def test_it_moves_beside_its_mark_before_it_moves_up() -> None:
    first, second = placed(one("Dose 1", 200, weight=1), one("Dose 2", 250))
    assert (first.row, second.row) == (0, 0)


def test_a_label_too_long_for_the_picture_is_left_to_the_table() -> None:
    assert placed(one("W" * 80, 250)) == ()


def test_no_words_are_no_label() -> None:
    assert placed(one("", 250)) == ()


def test_nothing_wanted_is_nothing_placed() -> None:
    assert placed() == ()


def test_the_stronger_takes_more_room() -> None:
    (plain,) = placed(one("Today", 250))
    (strong,) = placed(Wanted(text="Today", at_x=250, is_strong=True))
    assert strong.width > plain.width


@pytest.mark.parametrize(("narrow", "wide"), [("i", "m"), ("l", "W"), (".", "A"), ("t", "e")])
def test_wide_letters_take_more_room(narrow: str, wide: str) -> None:
    assert width_px(wide) > width_px(narrow)


def test_no_letters_take_no_room() -> None:
    assert width_px("") == 0


def test_room_grows_with_the_size_of_the_letters() -> None:
    assert width_px("Dose", size_px=32) == 2 * width_px("Dose", size_px=16)
