"""A cadence is read part by part; what does not fit is refused with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from holdfast.library.cadences import read_cadence
from holdfast.library.checking.cadence import cadence_problems
from holdfast.library.content import load
from holdfast.library.refused import Refused

PART = """\
status: draft
review_due: 2027-05-23
items:
  - id: blood_pressure
    what: blood pressure
    for_: client
    source: US-SPR
    locator: "5.7"
    evidence: F
    when: [{when}]
    done_by: ["{done_by}"]
    opens_hours: 24
    grace_hours: 24
    hand_over_after_missed: 2
    anchors:
      - {{to: every, days: 30, hour: 18, {more}because: a month after the last}}
"""
HYPERTENSION = "has_condition: {codes: [hypertension]}"
QUIET = """\
status: draft
review_due: 2027-05-23
quiet: {start: "21:00:00", end: "08:00:00"}
"""


def written(folder: Path, when=HYPERTENSION, done_by="reading:blood_pressure", more="", **swap):
    text = PART.format(when=when, done_by=done_by, more=more)
    for before, after in swap.items():
        text = text.replace(f"{before}:", f"{after}:")
    (folder / "part.yaml").write_text(text, "utf-8")
    (folder / "quiet-hours.yaml").write_text(QUIET, "utf-8")
    return folder


def refusal(folder: Path) -> str:
    with pytest.raises(Refused) as refused:
        read_cadence(folder)
    (sentence,) = refused.value.problems
    return sentence


def problems(folder: Path) -> list[str]:
    return list(cadence_problems(folder, frozenset({"US-SPR"}), load()))


def test_the_parts_of_a_folder_are_one_cadence(tmp_path):
    (step,) = read_cadence(written(tmp_path)).items

    assert (step.id, [condition.predicate for condition in step.when]) == (
        "blood_pressure",
        ["has_condition"],
    )
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("how", "line", "says"),
    [
        ({"when": "has_conditions: {codes: [x]}"}, 10, "“has_conditions” is not a predicate"),
        ({"when": "has_condition: {code: [x]}"}, 10, "“code” is nothing here"),
        ({"when": "has_condition: {codes: 3}"}, 10, "array"),
        ({"when": "has_condition"}, 10, "one predicate with its parameters"),
        ({"more": "unti_days: 3, "}, 16, "“unti_days” is nothing here; write one of because"),
        ({"items": "steps"}, 4, "“steps” is nothing here"),
        ({"evidence": "proof"}, 9, "“proof” is nothing here"),
    ],
)
def test_a_slip_of_the_pen_is_refused_with_its_line(tmp_path, how, line, says):
    sentence = refusal(written(tmp_path, **how))

    assert sentence.startswith(f"part.yaml, line {line}: ")
    assert says in sentence


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ({"done_by": "readings:blood_pressure"}, "“readings” is no kind of entry"),
        ({"done_by": "answers:never-heard-of"}, "“never-heard-of” is no form here"),
    ],
)
def test_what_nothing_could_do_is_refused(tmp_path, how, says):
    (sentence,) = problems(written(tmp_path, **how))

    assert sentence.startswith("part.yaml, line 4: ")
    assert says in sentence


def test_a_step_needs_a_source_that_is_registered_and_a_place_in_it(tmp_path):
    folder = written(tmp_path)
    text = (folder / "part.yaml").read_text("utf-8")
    (folder / "part.yaml").write_text(text.replace("US-SPR", "NOBODY").replace("5.7", " "), "utf-8")

    assert [sentence.partition(": ")[2][:9] for sentence in problems(folder)] == [
        "“NOBODY” ",
        "a source ",
    ]


def test_two_steps_of_one_name_are_refused(tmp_path):
    written(tmp_path)
    (tmp_path / "twin.yaml").write_text((tmp_path / "part.yaml").read_text("utf-8"), "utf-8")

    assert [sentence.partition(": ")[2] for sentence in problems(tmp_path)] == [
        "two steps are called “blood_pressure”.",
        "two steps are called “blood pressure”.",
    ]


def test_reviewed_needs_a_reviewer_and_a_day(tmp_path):
    folder = written(tmp_path)
    text = (folder / "part.yaml").read_text("utf-8")
    (folder / "part.yaml").write_text(text.replace("draft", "reviewed"), "utf-8")

    assert "names its reviewer" in problems(folder)[0]
