"""Every card that comes with Holdfast: each of its cases, and what every card has to bring."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from holdfast.kernel.briefing.findings import findings_of
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.predicates import PREDICATES
from holdfast.library import chart_file, content
from holdfast.library.cards import read_cards
from holdfast.library.checking.card import problems_of
from holdfast.library.yaml_file import read_yaml

CARDS = read_cards(content.FOLDER / "cards")
CASES = [(read, case) for read in CARDS for case in read.written.cases]
SOURCES = frozenset(read_yaml(content.FOLDER / "sources.yaml").value)
STATES_BY_WEIGHT = ("present", "cannot_tell", "absent")


def scene_of(case):
    loaded = content.load()
    at = datetime.fromisoformat(case.at)
    entries = chart_file.read([json.dumps(line) for line in case.chart], "case", loaded)
    return Scene(fold(entries, at), loaded, Moment(at, ZoneInfo(case.zone)))


def of_the_card(read, case):
    """What the card that the case belongs to says of its chart."""
    return [
        finding
        for finding in findings_of(read.card, scene_of(case))
        if case.about is None or finding.key == f"{read.card.id}@{case.about}"
    ]


def state_of(findings):
    states = {finding.state for finding in findings}
    return next((state for state in STATES_BY_WEIGHT if state in states), "nothing")


@pytest.mark.parametrize(
    ("read", "case"), CASES, ids=[f"{read.card.id}: {case.name}" for read, case in CASES]
)
def test_a_case_comes_out_as_it_is_written(read, case):
    findings = of_the_card(read, case)
    state = state_of(findings)
    assert state == case.gives
    if case.urgency:
        assert case.urgency in {found.urgency for found in findings if found.state == state}


@pytest.mark.parametrize("read", CARDS, ids=[read.card.id for read in CARDS])
def test_the_check_finds_nothing_in_what_is_shipped(read):
    assert list(problems_of(read, SOURCES, content.load())) == []


def test_what_is_said_to_always_tell_does_so_of_every_chart_told_here():
    scenes = [scene_of(case) for _, case in CASES]
    always = [read.card for read in CARDS if PREDICATES[read.card.predicate].always_tells]

    for card in always:
        decide = PREDICATES[card.predicate].decide
        answers = [answer for scene in scenes for answer in decide(card.parameters, scene)]
        assert {"present", "absent"} == {answer.state for answer in answers}
