"""Every fact that a card looks for is asked by some question, or is left out for a reason."""

from __future__ import annotations

import re

import pytest

from holdfast.library.content import FOLDER, load
from holdfast.library.forms import load as load_form
from holdfast.library.forms import not_asked
from holdfast.library.yaml_file import read_yaml

CARDS = [card for card in load().cards if card.id.startswith(("suitability.", "interaction."))]
QUESTIONS = list(load_form().questions())
SOURCES = read_yaml(FOLDER / "sources.yaml").value
LONGEST_SENTENCE = 18
LONGEST_WORD = 14
NAMES = {"pre-eclampsia", "schizoaffective", "schizophrenia", "breastfeed"}


def conditions_of(card):
    parameters = card.parameters
    return (*getattr(parameters, "codes", ()), *getattr(parameters, "conditions", ()))


def details_of(card):
    detail = getattr(card.parameters, "detail", {})
    named = {(code, name) for code, wanted in detail.items() for name in wanted}
    if card.predicate == "condition_within":
        named |= {(code, "event_on") for code in card.parameters.codes}
    return {f"condition {code} detail.{name}" for code, name in named}


def substances_of(card):
    asked = [*getattr(card.parameters, "substances", ())]
    if card.predicate == "used_near_dose":
        asked.append(card.parameters.substance)
        yield f"substance {card.parameters.substance} last_used"
    yield from (f"substance {name} use" for name in asked)


def others_of(card):
    """By predicate, what it looks at besides conditions and substances."""
    parameters = card.parameters
    needs = {
        "person_says": lambda: [f"person {parameters.field}"],
        "age_between": lambda: ["person born"],
        "place_of_care": lambda: ["person jurisdiction", "plan setting"],
        "plan_names": lambda: [f"plan {parameters.field}"],
        "plan_says": lambda: [f"plan {parameters.field}"],
        "not_agreed_for_dose": lambda: [f"plan {parameters.field}"],
        "takes_medicine": lambda: ["medication", "medication ingredient"],
        "stopped_within": lambda: ["medication", "medication ingredient"],
        "takes_medicine_with": lambda: ["medication", "medication ingredient"],
        "substance_used": lambda: [f"substance {parameters.substance}"],
        "doses_of_two_sources": lambda: ["dose"],
        "reading_above": lambda: ["reading blood_pressure"],
        "newest_reading_beyond": lambda: [f"reading {parameters.name}"],
        "reading_says": lambda: [f"reading {parameters.name}"],
        "review_missing": lambda: ["plan review_on"],
        "consent_missing": lambda: ["plan consent"],
        "release_missing": lambda: ["release"],
        "clearance_is": lambda: ["clearance"],
        "medicines_changed": lambda: ["clearance", "medication"],
        "has_sign": lambda: ["reaction"],
    }
    yield from needs.get(card.predicate, list)()
    for grade in card.grades:
        limits = (("route", grade.routes), ("product", grade.products), ("setting", grade.settings))
        yield from (f"plan {name}" for name, limit in limits if limit)
    if getattr(parameters, "settings", ()):
        yield "plan setting"
    if getattr(parameters, "routes", ()):
        yield "plan route"
    if card.products:
        yield "plan product"


def needs_of(card):
    return {
        *(f"condition {code}" for code in conditions_of(card)),
        *details_of(card),
        *substances_of(card),
        *others_of(card),
    }


def asked():
    made = (question.makes for question in QUESTIONS)
    return {" ".join(filter(None, (one.kind, one.subject, one.field))) for one in made}


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_what_a_card_needs_is_asked_or_left_out_for_a_reason(card):
    assert needs_of(card), f"{card.predicate} is new here: say in this test what it looks at"
    assert needs_of(card) - asked() - not_asked().keys() == set()


def test_nothing_is_both_asked_and_left_out():
    assert asked() & not_asked().keys() == set()


def to_the_client():
    return [question for question in QUESTIONS if question.is_for("client")]


@pytest.mark.parametrize("question", to_the_client(), ids=lambda question: question.key)
def test_the_client_is_asked_in_short_sentences_of_short_words(question):
    for words in (question.client, question.why):
        for sentence in re.split(r"[.?!]", words):
            assert len(sentence.split()) <= LONGEST_SENTENCE
        long = {word for word in re.findall(r"[\w-]+", words.lower()) if len(word) > LONGEST_WORD}
        assert long <= NAMES


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_a_question_cites_a_source_of_the_register(question):
    assert question.cites.partition(" ")[0] in SOURCES


def test_what_nobody_should_answer_alone_is_asked_in_person():
    alone = {question.key for question in to_the_client()}
    assert alone & {"suicide_attempt", "psychiatric_discharge", "capacity_doubt"} == set()


def test_all_of_it_is_a_draft():
    assert {section.status for section in load_form().sections} == {"draft"}
