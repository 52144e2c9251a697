"""The fold: what stands, what was replaced, and what was known when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.kernel.saying import said

from holdfast.kernel.chart.chart import fold

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
FIRST = said("note", "2026-11-01T10:00:00Z", id_="first", text="one")
SECOND = said("note", "2026-11-02T10:00:00Z", id_="second", replaces="first", text="two")
THIRD = said("note", "2026-11-03T10:00:00Z", id_="third", replaces="second", text="three")


def standing(*entries, at=AT, known_at=None):
    return [entry.id for entry in fold(entries, at, known_at).of("note")]


def test_a_replacement_takes_the_place_of_what_it_names():
    assert standing(FIRST, SECOND) == ["second"]


def test_a_chain_leaves_the_last_and_remembers_the_first():
    chart = fold([FIRST, SECOND, THIRD], AT)

    assert [entry.id for entry in chart.of("note")] == ["third"]
    assert [entry.id for entry in chart.ever_of("note")] == ["first", "second", "third"]
    assert set(chart.root_of.values()) == {"first"}


def test_a_replacement_of_nothing_here_stands_by_itself():
    assert standing(SECOND) == ["second"]


def test_a_circle_of_replacements_replaces_nothing():
    circle = replace(FIRST, replaces="third")

    assert standing(circle, SECOND, THIRD) == ["first", "second", "third"]


def test_what_is_later_is_not_there_yet():
    assert standing(FIRST, SECOND, at=datetime(2026, 11, 1, 12, tzinfo=UTC)) == ["first"]


def test_what_was_not_known_yet_is_left_out():
    late = replace(SECOND, recorded_at=datetime(2026, 11, 20, tzinfo=UTC))

    assert standing(FIRST, late, known_at=datetime(2026, 11, 19, tzinfo=UTC)) == ["first"]
    assert standing(FIRST, late, known_at=AT) == ["second"]


def test_what_the_client_keeps_private_is_left_out():
    assert standing(replace(FIRST, label="client_private")) == []
