"""Every instrument that comes with Holdfast: its cases, its sources, its licence."""

import json
import re
from pathlib import Path

import pytest

from holdfast.kernel.instruments.score import score
from holdfast.library import instruments
from holdfast.library.checking.loinc import loinc_problems
from holdfast.library.content import load
from holdfast.library.instruments.folder import CONTENT
from holdfast.library.instruments.read import read_shape
from holdfast.library.instruments.worked import change_of, recall_of, result_of
from holdfast.library.scored_json import scored_json

SLUGS = instruments.slugs()
SHAPES = {slug: read_shape(CONTENT / "instruments" / f"{slug}.yaml") for slug in SLUGS}
CASES = [(slug, case) for slug in SLUGS for case in SHAPES[slug].cases]
CHANGES = [(slug, case) for slug in SLUGS for case in SHAPES[slug].change_cases]
RECALLS = [(slug, case) for slug in SLUGS for case in SHAPES[slug].recall_cases]
VECTORS = Path(__file__).parents[2].parent / "shared" / "clinical" / "example-vectors.json"


def test_the_folder_keeps_its_own_rules():
    assert instruments.check_all() == []


@pytest.mark.parametrize(("slug", "case"), CASES, ids=[f"{s}: {c.name}" for s, c in CASES])
def test_each_case_is_scored_as_worked_by_hand(slug, case):
    found = result_of(instruments.load(slug), case)
    for field, wanted in case.expect.items():
        if isinstance(wanted, dict):
            assert {name: found[field][name] for name in wanted} == wanted, case.arithmetic
        else:
            assert (found[field], type(found[field])) == (wanted, type(wanted)), case.arithmetic


@pytest.mark.parametrize(("slug", "case"), CHANGES, ids=[f"{s}: {c.name}" for s, c in CHANGES])
def test_each_change_is_judged_as_worked_by_hand(slug, case):
    found = change_of(instruments.load(slug), case)
    assert {name: found[name] for name in case.expect} == case.expect


@pytest.mark.parametrize(("slug", "case"), RECALLS, ids=[f"{s}: {c.name}" for s, c in RECALLS])
def test_a_form_knows_whether_its_days_reach_back_over_a_dose(slug, case):
    assert recall_of(instruments.load(slug), case) == {"mixes": case.mixes}


def test_the_check_finds_each_code_of_loinc_among_those_that_were_found():
    assert list(loinc_problems(CONTENT, load())) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_a_draft_names_no_reviewer(slug):
    standing = instruments.load(slug).standing
    assert (standing.status, standing.reviewer, standing.reviewed_on) == ("draft", None, None)


def test_the_wording_of_the_columbia_screener_is_nowhere_in_its_file():
    text = (CONTENT / "instruments" / "c-ssrs-screener.yaml").read_text("utf-8").lower()
    for words in ("go to sleep and not wake", "have you", "end your life", "thoughts of killing"):
        assert words not in text
    assert all(item.text == "" for item in instruments.load("c-ssrs-screener").items)


def test_a_skipped_or_positive_question_9_leads_to_the_asq():
    (safety,) = instruments.load("phq-9").safety_items
    assert (safety.item, safety.positive_from, safety.offer) == ("self_harm", 1, "asq")


def test_no_safety_item_is_ever_estimated():
    for slug in ("asq", "c-ssrs-screener"):
        assert instruments.load(slug).missing.allowed == 0


def test_every_score_names_its_form_edition_and_rule():
    for slug, definition in instruments.load_all().items():
        scored = score(definition, [None] * len(definition.items))
        assert scored.instrument == slug
        assert re.fullmatch(rf"{slug}/\d+", scored.rule)
        assert scored.edition
        assert scored.source


def test_the_zero_answer_of_the_gad_is_not_at_all():
    for slug in ("gad-7", "gad-2", "phq-9", "phq-2", "pcl-5"):
        for item in instruments.load(slug).items:
            if item.is_scored:
                assert item.options[0].label == "Not at all"


def test_the_short_forms_are_the_first_questions_of_the_long_ones():
    for short, long in (("phq-2", "phq-9"), ("gad-2", "gad-7")):
        assert instruments.load(short).items == instruments.load(long).items[:2]


def test_the_windows_are_stored():
    days = {slug: instruments.load(slug).recall.days for slug in SLUGS}
    of_two_weeks = ("phq-9", "phq-8", "phq-4", "phq-2", "gad-7", "gad-2", "isi", "who-5")
    assert {days[slug] for slug in of_two_weeks} == {14}
    assert days["pcl-5"] == 30
    assert days["c-ssrs-screener"] is None


def vectors():
    if not VECTORS.exists():
        return []
    return json.loads(VECTORS.read_text("utf-8"))["vectors"]


def slug_of(vector):
    name = vector["instrument"].lower().removeprefix("change/")
    if name.startswith("c-ssrs screener"):
        return "c-ssrs-screener"
    return "meq-30" if name == "meq30" else re.sub(r"[ /]", "-", name)


OURS = [vector for vector in vectors() if slug_of(vector) in SLUGS]


@pytest.mark.skipif(
    not VECTORS.exists(), reason="the example vectors are not beside the repository"
)
@pytest.mark.parametrize("vector", OURS, ids=[vector["id"] for vector in OURS])
def test_the_example_vectors_hold(vector):
    definition = instruments.load(slug_of(vector))
    if vector["instrument"].startswith("change/"):
        found = changed(definition, vector["answers"])
    else:
        scored = scored_json(score(definition, vector["answers"], vector.get("context")))
        found = scored | {"risk": scored["band"]} | scored["scores"] | scored["flags"]
    assert {name: found[name] for name in vector["expected"]} == vector["expected"]


def changed(definition, totals):
    from holdfast.kernel.instruments.change import compare

    change = compare(
        definition.changes, totals["baseline"], totals["followup"], definition.higher_is
    )
    return {"change": change.difference, **change.met}


@pytest.mark.skipif(
    not VECTORS.exists(), reason="the example vectors are not beside the repository"
)
def test_every_vector_of_these_instruments_is_a_case_here_too():
    held = {case.vector for _, case in [*CASES, *CHANGES]} - {None}
    assert {vector["id"] for vector in OURS} == held


@pytest.mark.skipif(
    not VECTORS.exists(), reason="the example vectors are not beside the repository"
)
def test_no_vector_is_of_a_form_that_is_not_here():
    assert [vector["id"] for vector in vectors() if slug_of(vector) not in SLUGS] == []


TRAPS = set(range(1, 26))
HELD_BY_A_RULE = {
    4: "test_a_phone_form_is_never_the_only_reader_of_a_yes",
    25: "test_every_score_names_its_form_edition_and_rule",
}


def test_each_known_trap_of_scoring_has_a_case():
    held = {case.trap for _, case in [*CASES, *CHANGES, *RECALLS]} - {None}
    assert held == TRAPS - set(HELD_BY_A_RULE)
    assert set(HELD_BY_A_RULE.values()) <= set(globals())


def test_a_phone_form_is_never_the_only_reader_of_a_yes():
    """What a client may answer alone leads to a person: each risk form's yes is a card's."""
    read = [getattr(one.parameters, "instrument", None) for one in load().cards if is_risk(one)]
    assert {"phq-9", "asq", "c-ssrs-screener"} <= set(read)


def is_risk(card):
    return card.id.startswith("risk.")
