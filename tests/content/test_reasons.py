"""What a card finds gives its reasons: the facts it stands on, and by name what is not known."""

from __future__ import annotations

import re

import pytest
from tests.content.test_cards import CARDS, CASES, scene_of

from holdfast.kernel.findings import findings_of, weighed
from holdfast.kernel.words import title_of
from holdfast.library.content import load

OF_NO_CHART = "chart.content_past_review"  # stands on a date of the content
FOUND = [(read, one) for read, case in CASES for one in findings_of(read.card, scene_of(case))]
ANSWERS = [
    (read, answer, scene)
    for read, case in CASES
    for scene in [scene_of(case)]
    for _strength, answer in weighed(read.card, scene)
]
UNFILLED = re.compile(r"\{|\bNone\b|  | since (?=\W|$)|^[:;,]")


OF_ITSELF = {
    "age_between": {"age"},
    "alone_at_dose": {"dose"},
    "clearance_is": {"clearance"},
    "consent_missing": {"consent"},
    "content_past_review": {"content"},
    "contradiction": {"chart", "pregnancy"},
    "dose_beyond_cited": {"dose"},
    "dose_creep": {"dose"},
    "doses_close_together": {"dose"},
    "exposure_reached": {"dose"},
    "medicines_changed": {"medicines"},
    "reading_not_done_after_dose": {"dose"},
    "release_missing": {"release"},
    "review_missing": {"review_on"},
    "signal_unanswered": {"signal"},
    "stale_fact": {"chart"},
    "stopped_after_frequent_use": {"dose"},
    "unknown_severe_reaction": {"reaction"},
    "unmapped": {"condition", "medication", "reaction", "score", "substance"},
}  # what a predicate is about that no vocabulary names: a judgement hangs on it


def keys(found):
    return sorted({one.key for _read, one in found})


def test_what_is_so_gives_the_facts_it_stands_on():
    silent = [(read, one) for read, one in FOUND if one.state == "present" and not one.why]
    assert {one.id for _read, one in silent} <= {OF_NO_CHART}, keys(silent)


def test_what_is_not_known_is_named():
    unnamed = [(read, one) for read, one in FOUND if one.state == "cannot_tell" and not one.missing]
    assert unnamed == [], keys(unnamed)


def test_each_gap_has_a_phrase_of_its_own():
    phrases = load().words.missing
    gaps = {(gap.key, gap.name) for _read, answer, _scene in ANSWERS for gap in answer.missing}
    assert {
        gap for gap in gaps if f"{gap[0]}.{gap[1]}" not in phrases and gap[0] not in phrases
    } == set()


def test_what_it_is_about_has_a_name_where_the_title_says_it():
    """A medicine goes by the name that somebody wrote."""
    told = {
        answer.about
        for read, answer, scene in ANSWERS
        if "{about}" in read.card.titles.get(answer.how, read.card.title)
        and title_of(answer.about, scene) == answer.about
        and answer.state != "absent"
        and not scene.chart.about("medication", answer.about)
    }
    assert told == set()


def test_a_judgement_hangs_on_names_that_stay():
    strange = {
        (read.card.predicate, answer.about)
        for read, answer, scene in ANSWERS
        if title_of(answer.about, scene) == answer.about
        and answer.about not in OF_ITSELF.get(read.card.predicate, ())
        and answer.about not in str(read.written.parameters)
        and answer.about not in scene.chart.root_of
        and answer.about not in {name for _kind, name in scene.chart.ever_by_subject}
    }
    assert strange == set()


def test_a_title_has_no_hole():
    holes = [(read, one) for read, one in FOUND if UNFILLED.search(one.title)]
    assert holes == [], [one.title for _read, one in holes]


@pytest.mark.parametrize("read", CARDS, ids=lambda read: read.card.id)
def test_each_title_of_a_card_is_said_by_a_case(read):
    said = {answer.how for one, answer, _scene in ANSWERS if one is read}
    assert set(read.card.titles) <= said
