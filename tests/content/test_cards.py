"""Every card that comes with Holdfast: each of its cases, its sources, its words."""

import json
import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from holdfast.kernel.chart import fold
from holdfast.kernel.findings import findings_of
from holdfast.kernel.moment import Moment
from holdfast.kernel.predicates import PREDICATES
from holdfast.kernel.scene import Scene
from holdfast.library import chart_file, content
from holdfast.library.cards import read_cards
from holdfast.library.yaml_file import read_yaml

CARDS = read_cards(content.FOLDER / "cards")
CASES = [(read, case) for read in CARDS for case in read.written.cases]
SOURCES = read_yaml(content.FOLDER / "sources.yaml").value
FOLDERS = {path.name for path in (content.FOLDER / "cards").iterdir() if path.is_dir()}
IMPERATIVES = ("Ask", "Consider", "Check", "Tell", "Record")
# Nothing is called safe; that somebody does not feel safe is their own answer.
NEVER_SAID = re.compile(
    r"\b(stop|skip|give|refuse|(?<!do not feel )safe|cleared|start taking)\b", re.IGNORECASE
)
STATES_BY_WEIGHT = ("present", "cannot_tell", "absent")


def ids(cards):
    return [read.card.id for read in cards]


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


def test_what_is_missing_is_said_in_words_and_never_as_a_field():
    said = {
        what for read, case in CASES for found in of_the_card(read, case) for what in found.missing
    }
    assert {what for what in said if "_" in what or what.endswith(": ")} == set()


@pytest.mark.parametrize("read", CARDS, ids=ids(CARDS))
def test_a_card_stands_in_a_file_of_its_name(read):
    stage, _, name = read.card.id.partition(".")
    assert read.file.path.name == f"{name}.yaml"
    assert read.file.path.parent.name == stage
    assert stage in FOLDERS


@pytest.mark.parametrize("read", CARDS, ids=ids(CARDS))
def test_every_authority_of_a_card_can_be_looked_up(read):
    assert read.card.authorities
    assert {says.source for says in read.card.authorities} <= SOURCES.keys()
    assert all(says.locator for says in read.card.authorities)


@pytest.mark.parametrize("read", CARDS, ids=ids(CARDS))
def test_a_strength_of_a_card_has_an_urgency(read):
    urgency_of = content.load().policy.urgency_of
    graded = [grade.strength for grade in read.card.grades if grade.strength is not None]
    said = [says.strength for says in read.card.authorities if says.strength]
    assert {read.card.strength, *graded, *said} <= urgency_of.keys()


@pytest.mark.parametrize("read", CARDS, ids=ids(CARDS))
def test_an_urgency_of_its_own_has_a_reason(read):
    assert bool(read.written.urgency) is bool(read.written.urgency_because)


@pytest.mark.parametrize("read", CARDS, ids=ids(CARDS))
def test_a_card_asks_and_tells_and_never_orders_care(read):
    for sentence in read.card.consider:
        assert sentence.startswith(IMPERATIVES)
        assert sentence.endswith(".")
        assert not NEVER_SAID.search(sentence)
    assert not NEVER_SAID.search(read.card.client_words or "")


@pytest.mark.parametrize("read", CARDS, ids=ids(CARDS))
def test_no_card_says_reviewed_before_somebody_has(read):
    is_reviewed = read.written.status == "reviewed"
    assert bool(read.written.reviewer) is is_reviewed
    assert bool(read.written.reviewed_on) is is_reviewed


@pytest.mark.parametrize("read", CARDS, ids=ids(CARDS))
def test_a_card_has_cases_on_both_of_its_sides(read):
    gives = {case.gives for case in read.written.cases}
    assert "present" in gives
    assert gives & {"absent", "cannot_tell"}
    names = [case.name for case in read.written.cases]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("read", CARDS, ids=ids(CARDS))
def test_a_card_has_a_case_that_cannot_tell_or_always_tells(read):
    predicate = PREDICATES[read.card.predicate]
    gives = {case.gives for case in read.written.cases}

    assert predicate.always_tells or "cannot_tell" in gives


def test_what_is_said_to_always_tell_does_so_of_every_chart_told_here():
    scenes = [scene_of(case) for _, case in CASES]
    always = [read.card for read in CARDS if PREDICATES[read.card.predicate].always_tells]

    for card in always:
        decide = PREDICATES[card.predicate].decide
        answers = [answer for scene in scenes for answer in decide(card.parameters, scene)]
        assert {"present", "absent"} == {answer.state for answer in answers}


def test_what_was_read_second_hand_sets_no_strength():
    strengths = {
        says.strength for read in CARDS for says in read.card.authorities if says.source == "VA"
    }
    assert strengths == {""}
