"""Every row that is carried in final form: who says so, how urgent, and from every side."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from holdfast.kernel.brief import brief
from holdfast.kernel.chart import fold
from holdfast.kernel.findings import findings_of
from holdfast.kernel.moment import Moment
from holdfast.kernel.scene import Scene
from holdfast.kernel.urgency import worse
from holdfast.library import chart_file, content
from holdfast.library.cards import read_cards
from holdfast.library.yaml_file import read_yaml

ROWS = read_yaml(Path(__file__).parent / "first_rows.yaml").value
CARDS = read_cards(content.FOLDER / "cards")
FIRST = [read for read in CARDS if set(read.card.rows) & ROWS.keys()]
STATES_BY_WEIGHT = ("present", "cannot_tell", "absent")
MOVED = {
    "systolic_mmhg",
    "diastolic_mmhg",
    "from_years",
    "below_years",
    "days",
    "reaction_days",
    "recent_days",
    "after_risk_days",
    "hours",
    "from_hours",
    "to_hours",
    "until_hours",
    "after_minutes",
    "points",
    "rise_points",
    "level_points",
    "response_percent",
}
STEPS = {"response_percent": 6}  # of 18 points, the least that is one whole point
HELD_ELSEWHERE = {("dosing.alarming_first_hours", "from_hours", -1)}  # nothing is before a dose


def carrying(row):
    return [read for read in CARDS if row in read.card.rows]


@cache
def scene(chart, at, zone):
    loaded = content.load()
    moment = datetime.fromisoformat(at)
    entries = chart_file.read(chart, "case", loaded)
    return Scene(fold(entries, moment), loaded, Moment(moment, ZoneInfo(zone)))


def answers(card, case):
    """What a card answers to a case: its state, and the urgencies of what decides it."""
    chart = tuple(json.dumps(line) for line in case.chart)
    found = findings_of(card, scene(chart, case.at, case.zone))
    about = [f for f in found if case.about is None or f.key == f"{card.id}@{case.about}"]
    states = {finding.state for finding in about}
    state = next((state for state in STATES_BY_WEIGHT if state in states), "nothing")
    return state, frozenset(f.urgency for f in about if f.state == state)


@pytest.mark.parametrize("row", ROWS)
def test_a_card_carries_it(row):
    assert carrying(row)


@pytest.mark.parametrize("row", ROWS)
def test_every_authority_that_is_named_is_shown_with_its_place(row):
    places = {}
    for read in carrying(row):
        for says in read.card.authorities:
            places.setdefault(says.source, []).append(says.locator)

    for source, place in ROWS[row]["sources"].items():
        assert any(place in locator for locator in places.get(source, [])), (source, places)


@pytest.mark.parametrize("row", ROWS)
def test_it_is_as_urgent_as_its_strength_says(row):
    wanted = ROWS[row]
    allowed = {
        wanted[name] for name in ("urgency", "near_dose", "worse", "milder") if name in wanted
    }
    given = {
        urgency
        for read in carrying(row)
        for case in read.written.cases
        if case.gives == "present"
        for urgency in answers(read.card, case)[1]
    }

    assert wanted["urgency"] in given
    assert allowed <= given


@pytest.mark.parametrize("row", ROWS)
def test_its_cases_show_every_answer(row):
    gives = {case.gives for read in carrying(row) for case in read.written.cases}
    wanted = {"present", "absent", "cannot_tell"}
    if "always_told" in ROWS[row]:
        wanted.remove("cannot_tell")

    assert wanted <= gives


@pytest.mark.parametrize("row", ROWS)
def test_the_client_has_words_of_their_own_where_they_may_see_it(row):
    assert any(read.card.client_words for read in carrying(row)) is ROWS[row]["client"]


@pytest.mark.parametrize("read", FIRST, ids=[read.card.id for read in FIRST])
def test_a_card_is_as_strong_as_the_strongest_that_says_so(read):
    urgency_of = content.load().policy.urgency_of
    said = [says.strength for says in read.card.authorities if says.strength]
    is_own = any(says.source == "HOLDFAST-DESIGN" for says in read.card.authorities)
    strongest = worse(*(urgency_of[strength] for strength in said)) if said else None

    assert urgency_of[read.card.strength] == strongest or is_own or read.card.evidence == "R"


def thresholds():
    for read in FIRST:
        for name in read.written.parameters.keys() & MOVED:
            for way in (-1, 1):
                if (read.card.id, name, way) not in HELD_ELSEWHERE:
                    yield read, name, way * STEPS.get(name, 1)


@pytest.mark.parametrize(
    ("read", "name", "step"),
    [
        pytest.param(*one, id=f"{one[0].card.id}: {one[1]} {one[2]:+}")
        for one in sorted(thresholds(), key=lambda one: (one[0].card.id, *one[1:]))
    ],
)
def test_a_threshold_is_held_from_both_sides(read, name, step):
    """Moved by its smallest step, at least one case of the card comes out otherwise."""
    parameters = read.card.parameters
    moved = replace(
        read.card, parameters=replace(parameters, **{name: getattr(parameters, name) + step})
    )

    assert any(answers(read.card, case) != answers(moved, case) for case in read.written.cases)


def test_a_card_is_heard_in_the_whole_briefing_as_it_is_by_itself():
    loaded = content.load()
    cards = {card.id: card for card in loaded.cards}
    for read in FIRST:
        for case in read.written.cases[:1]:
            at = datetime.fromisoformat(case.at)
            lines = [json.dumps(line) for line in case.chart]
            chart = fold(chart_file.read(lines, "case", loaded), at)
            whole = brief(chart, loaded, at, ZoneInfo(case.zone), show_all=True).findings
            scene = Scene(chart, loaded, Moment(at, ZoneInfo(case.zone)))
            alone = findings_of(cards[read.card.id], scene)
            assert set(alone) <= set(whole)
