"""A card that a chart does not ask finds what it always finds; nobody sees the difference."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.kernel.every_card import ZONE, assert_alike

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.index import index_of
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.judgement import Judgement
from holdfast.kernel.predicates import PREDICATES
from holdfast.library import chart_file
from holdfast.library.cards import read_cards
from holdfast.library.content import FOLDER, load

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
DECLARED = [card for card in load().cards if PREDICATES[card.predicate].looks_at]
CARDS = read_cards(FOLDER / "cards")


@pytest.mark.parametrize("card", CARDS, ids=[read.card.id for read in CARDS])
def test_the_cases_of_a_card_are_briefed_as_if_every_card_had_looked(card) -> None:
    for case in card.written.cases:
        at = datetime.fromisoformat(case.at)
        made = chart_file.read(map(json.dumps, case.chart), "case", load())
        assert_alike(fold(made, at), at, show_all=False)
        assert_alike(fold(made, at), at, show_all=True)


def test_a_gap_that_somebody_judged_is_told_with_the_judgement() -> None:
    (gap, *_) = brief(fold([], AT), load(), AT, ZONE, show_all=True).findings
    body = Judgement(finding=gap.key, cause=gap.cause, answer="later")
    judged = Entry(id="j", kind="judgement", at=AT, recorded_at=AT, by="therapist", body=body)
    chart = fold([judged], AT)

    assert_alike(chart, AT, show_all=True)
    assert brief(chart, load(), AT, ZONE, show_all=True).findings[0].judged


class NeverAsked:
    """A moment of which nothing may be asked."""


@pytest.mark.parametrize("card", DECLARED, ids=[card.id for card in DECLARED])
def test_an_answer_that_no_chart_asks_for_knows_no_time(card) -> None:
    scene = Scene(fold([], AT), load(), NeverAsked())

    for answer in PREDICATES[card.predicate].decide(card.parameters, scene):
        assert answer.state != "present"
        assert answer.entries == ()


def test_a_chart_asks_only_the_cards_it_speaks_of() -> None:
    body = {"code": "glaucoma", "status": "absent"}
    line = {"kind": "condition", "at": "2026-11-01T10:00:00Z", "by": "client", "body": body}
    index = index_of(load())
    asked = index.asked(fold(chart_file.read([json.dumps(line)], "one", load()), AT))

    ids = {load().cards[place].id for place in asked - index.always}
    assert ids == {
        "suitability.glaucoma",
        "chart.unknown_condition",
        "chart.unknown_condition_that_matters",
        "chart.contradiction",
    }


def test_the_index_is_made_anew_with_the_cards() -> None:
    fewer = replace(load(), cards=load().cards[:3])

    assert len(index_of(fewer).unasked_open[frozenset()]) == 3
