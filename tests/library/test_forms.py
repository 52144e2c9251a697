"""The form's files: read whole, and refused with file and line where they would ask badly."""

from __future__ import annotations

import shutil

import pytest

from holdfast.library.checking.form import form_problems
from holdfast.library.content import load as load_content
from holdfast.library.forms import FOLDER, load, not_asked, read_form
from holdfast.library.refused import Refused

SOURCES = frozenset({"US-SPR"})
SECTION = """\
id: body
title: The body
client_title: Your body
status: draft
review_due: 2027-05-23
groups:
  - id: vessels
    client: Have you ever had any of these?
    questions:
"""
STROKE = """\
      - makes: {kind: condition, code: stroke}
        therapist: Stroke
        client: A stroke
        why: Your blood pressure can rise.
        cites: US-SPR s4
"""


def problems(tmp_path, questions=STROKE, section=SECTION):
    (tmp_path / "1-body.yaml").write_text(section + questions, "utf-8")
    return form_problems(tmp_path, SOURCES, load_content())


def test_a_whole_question_is_taken(tmp_path):
    assert problems(tmp_path) == []


def test_a_code_that_the_vocabulary_does_not_know_is_refused_with_file_and_line(tmp_path):
    (problem,) = problems(tmp_path, STROKE.replace("code: stroke", "code: strok"))
    assert problem.startswith("1-body.yaml, line 10: “strok” is no condition of the vocabulary")


@pytest.mark.parametrize(
    ("without", "sentence"),
    [
        ("        client: A stroke\n", "needs the words for the client"),
        ("        why: Your blood pressure can rise.\n", "needs to tell the client why"),
    ],
)
def test_a_question_to_the_client_without_its_words_is_refused(tmp_path, without, sentence):
    (problem,) = problems(tmp_path, STROKE.replace(without, ""))
    assert sentence in problem


def test_a_question_for_the_therapist_alone_needs_no_words_for_the_client(tmp_path):
    alone = STROKE.replace("        client: A stroke\n", "        part: therapist\n")
    assert problems(tmp_path, alone) == []


def test_the_same_question_twice_is_refused(tmp_path):
    assert any("two questions are named “stroke”" in one for one in problems(tmp_path, STROKE * 2))


def test_two_questions_about_the_same_fact_are_refused(tmp_path):
    again = STROKE.replace("- makes", "- id: another\n        makes")
    assert any(
        "asks what another question asks" in one for one in problems(tmp_path, STROKE + again)
    )


@pytest.mark.parametrize(
    ("cites", "sentence"),
    [("NOBODY s4", "is not in sources.yaml"), ("US-SPR", "needs its locator")],
)
def test_what_is_not_cited_is_refused(tmp_path, cites, sentence):
    (problem,) = problems(tmp_path, STROKE.replace("US-SPR s4", cites))
    assert sentence in problem


@pytest.mark.parametrize("word", ["safe", "cleared", "stop"])
def test_words_that_decide_for_people_are_refused(tmp_path, word):
    (problem,) = problems(tmp_path, STROKE.replace("A stroke", f"Is it {word}?"))
    assert f"“{word}” decides for people" in problem


def test_a_field_that_no_entry_has_is_refused(tmp_path):
    asked = STROKE.replace("{kind: condition, code: stroke}", "{kind: plan, field: rute}")
    asked = asked.replace("- makes", "- id: rute\n        asks: text\n        makes")
    assert any("“rute” is no field of a plan" in one for one in problems(tmp_path, asked))


def test_a_plan_question_says_which_field_it_fills(tmp_path):
    asked = STROKE.replace("{kind: condition, code: stroke}", "{kind: plan}")
    asked = asked.replace("- makes", "- id: route\n        makes")
    assert any("does not say which field" in one for one in problems(tmp_path, asked))


def test_a_choice_offers_something(tmp_path):
    asked = STROKE.replace("- makes", "- asks: choice\n        makes")
    assert any("offers nothing to choose" in one for one in problems(tmp_path, asked))


def test_a_question_without_any_name_is_refused(tmp_path):
    asked = STROKE.replace("{kind: condition, code: stroke}", "{kind: medication}")
    assert any("needs an id" in one for one in problems(tmp_path, asked))


def test_a_group_needs_its_heading_for_the_client(tmp_path):
    bare = SECTION.replace("    client: Have you ever had any of these?\n", "")
    assert any("needs its heading" in one for one in problems(tmp_path, section=bare))


def test_a_reviewer_is_never_half_named(tmp_path):
    reviewed = SECTION.replace("status: draft", "status: reviewed")
    assert any("names its reviewer" in one for one in problems(tmp_path, section=reviewed))


def test_a_field_that_no_question_has_is_refused_with_its_line(tmp_path):
    (problem,) = problems(tmp_path, STROKE + "        colour: blue\n")
    assert problem.startswith("1-body.yaml, line 10:")
    assert "colour" in problem


def test_a_file_that_does_not_fit_is_not_read(tmp_path):
    (tmp_path / "1-body.yaml").write_text("id: body\n", "utf-8")
    with pytest.raises(Refused, match="line 1"):
        read_form(tmp_path)


def test_sections_come_in_the_order_of_their_files(tmp_path):
    for path in FOLDER.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    sections = [section.id for section in read_form(tmp_path).sections]
    assert sections == ["about", "body", "mind", "medicines", "substances", "plan", "practical"]


def test_every_question_is_for_someone_and_found_by_its_key():
    form = load()
    keys = [question.key for question in form.questions()]
    assert len(keys) == len(set(keys))
    for part in ("client", "therapist"):
        assert all(question.words_for(part) for question in form.questions_for(part))


def test_what_is_not_asked_has_its_reason():
    assert all(reason.strip() for reason in not_asked().values())
