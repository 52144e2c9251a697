"""Every instrument that comes with Holdfast: its cases, its sources, its licence."""

import json
import re
from pathlib import Path

import pytest
import yaml

from holdfast.kernel.instruments.number import plain
from holdfast.kernel.instruments.score import score
from holdfast.library import instruments
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
FOUND_LOINC = {
    "phq-9": "44249-1 44261-6 44250-9 44255-8 44259-0 44254-1 44251-7 44258-2 44252-5 44253-3 "
    "44260-8 69722-7",
    "phq-2": "44250-9 44255-8",
    "gad-7": "70274-6 69725-0 68509-9 69733-4 69734-2 69735-9 69689-8 69736-7",
    "gad-2": "69725-0 68509-9",
    "pcl-5": "101697-1 101698-9",
    "phq-8": "44250-9 44255-8 44259-0 44254-1 44251-7 44258-2 44252-5 44253-3",
    "phq-4": "69725-0 68509-9 44250-9 44255-8",
    "audit": "72110-0",
    "audit-c": "72109-2 68518-0 68519-8 68520-6 75626-2",
    "dast-10": "82666-9 82667-7",
    "c-ssrs-screener": "93373-9 93246-7 93247-5 93248-3 93249-1 93250-9 93267-3 93269-9",
}
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


@pytest.mark.parametrize("slug", SLUGS)
def test_every_band_is_met_at_both_its_ends(slug):
    definition = instruments.load(slug)
    totals = {case.expect.get("total") for case in SHAPES[slug].cases}
    for band in definition.bands:
        least, most = map(plain, reached(definition, band))
        assert least in totals or least == 0, f"no case at {least}"
        assert most in totals, f"no case at {most}"


def reached(definition, band):
    """The least and the most of a band that a total can be; a table passes over some numbers."""
    table = [worth for _, worth in definition.scale(definition.total).table]
    within = [worth for worth in table if band.least <= worth <= band.most]
    return (min(within), max(within)) if within else (band.least, band.most)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_step_is_met_by_a_case(slug):
    words = {case.expect.get("band") for case in SHAPES[slug].cases}
    assert {step.word for step in instruments.load(slug).steps} <= words


@pytest.mark.parametrize("slug", SLUGS)
def test_every_flag_is_met_by_a_yes_a_no_and_a_cannot_tell(slug):
    expected = [case.expect.get("flags", {}) for case in SHAPES[slug].cases]
    for flag in instruments.load(slug).flags:
        met = {str(flags[flag.name]) for flags in expected if flag.name in flags}
        assert {"True", "False", "None"} <= met, flag.name


@pytest.mark.parametrize("slug", SLUGS)
def test_only_codes_that_were_found_are_given(slug):
    definition = instruments.load(slug)
    codes = {item.loinc for item in definition.items}
    codes |= {definition.loinc_panel, definition.loinc_total}
    assert codes - {None} == set(FOUND_LOINC.get(slug, "").split())


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
    assert {slug for slug, window in days.items() if window == 14} == {
        "phq-9", "phq-8", "phq-4", "phq-2", "gad-7", "gad-2", "isi", "who-5"
    }  # fmt: skip
    assert days["pcl-5"] == 30
    assert days["c-ssrs-screener"] is None


def test_the_sources_are_sorted_and_whole():
    sources = yaml.safe_load((CONTENT / "sources.yaml").read_text("utf-8"))
    assert list(sources) == sorted(sources)
    for key, source in sources.items():
        assert {"title", "where_read", "status"} <= set(source), key


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


def without_words(definition):
    labels = [option.label for item in definition.items for option in item.options]
    texts = [item.text for item in definition.items]
    return not any([definition.instructions, *texts, *labels])


@pytest.mark.parametrize("slug", SLUGS)
def test_only_a_form_whose_words_may_be_shipped_has_words(slug):
    definition = instruments.load(slug)
    assert definition.licence.tier in {"A", "B", "C1", "C2", "C3", "C4", "C"}
    assert definition.licence.tier == "A" or without_words(definition)
