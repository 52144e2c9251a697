"""Protocols as content: each ends, and each of its doses belongs to a stretch."""

from __future__ import annotations

import pytest

from holdfast.library.content import load

PROTOCOLS = load().protocols


def of(id_):
    return next(one for one in PROTOCOLS if one.id == id_)


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda one: one.id)
def test_every_protocol_ends_or_comes_to_a_review(protocol):
    assert 0 < protocol.most_doses < 100
    assert protocol.stretch_of(protocol.most_doses) is protocol.stretches[-1]


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda one: one.id)
def test_every_protocol_is_a_draft_that_cites_somebody(protocol):
    assert (protocol.status, protocol.reviewer) == ("draft", None)
    assert protocol.cited


def test_the_table_of_scheduling_is_here():
    """clinical/course.md, section 7: each line of the table, as a protocol or in its notes."""
    assert {one.id for one in PROTOCOLS} == {
        "iv-induction-3",
        "iv-induction-2",
        "iv-community",
        "iv-maintenance",
        "esketamine-trd",
        "esketamine-mdd-si",
        "home-sublingual-4",
        "home-sublingual-3-6",
        "home-subcutaneous-6",
        "assisted-psychotherapy",
        "assisted-psychotherapy-4-in-8",
    }
    assert any("preparation" in note.says for note in of("assisted-psychotherapy").notes)


@pytest.mark.parametrize(
    ("number", "days_apart"), [(1, (3, 4)), (8, (3, 4)), (9, (7, 7)), (12, (7, 7)), (13, (7, 14))]
)
def test_the_spray_is_given_less_often_as_the_weeks_go_on(number, days_apart):
    """US-SPR section 2: twice a week for four weeks, weekly for four, then one or two weeks."""
    assert of("esketamine-trd").stretch_of(number).days_apart == days_apart


@pytest.mark.parametrize(("number", "is_optional"), [(4, False), (5, True), (8, True)])
def test_beyond_the_fewest_a_dose_may_not_come(number, is_optional):
    assert of("iv-community").may_end_before(number) == is_optional


def test_only_what_goes_on_until_somebody_decides_ends_in_a_review():
    assert of("iv-maintenance").ends_in_review
    assert not of("iv-induction-3").ends_in_review
