"""The signs for the emergency number: each with its source, and none of them lost."""

from __future__ import annotations

import pytest

from holdfast.library.any_hour import FILE, any_hour, read_any_hour
from holdfast.library.checking.any_hour import any_hour_problems
from holdfast.library.content import FOLDER
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

SOURCES = frozenset(read_yaml(FOLDER / "sources.yaml").value)


def test_it_holds_all_that_the_clinical_reading_asks_for():
    assert len(any_hour().call_now) == 14
    said = " ".join(sign.says for sign in any_hour().call_now).lower()
    for sign in ("woken", "breath", "chest", "headache", "fit", "head", "sleepy", "more than"):
        assert sign in said
    for sign in ("hot", "die", "voices", "bath", "pregnant", "child"):
        assert sign in said


def test_the_check_finds_each_sign_cited_and_marked():
    assert list(any_hour_problems(FILE, SOURCES)) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("source: NHS-HEAD", "source: HEARSAY", "“HEARSAY” is not in sources.yaml"),
        (
            "mark: recalled, source: HOLDFAST",
            "mark: read, source: HOLDFAST",
            "what we say ourselves",
        ),
        ("reviewer: null", "reviewer: Somebody", "reviewed content names its reviewer"),
    ],
)
def test_a_sign_that_cannot_be_looked_up_is_refused_by_line(tmp_path, old, new, says):
    file = tmp_path / "any-hour.yaml"
    file.write_text(FILE.read_text("utf-8").replace(old, new, 1), "utf-8")
    (problem,) = any_hour_problems(file, SOURCES)
    assert problem.startswith("any-hour.yaml, line ")
    assert says in problem


def test_it_is_a_draft():
    assert any_hour().status == "draft"
    assert any_hour().reviewer is None


def test_what_cannot_be_read_is_refused_by_line(tmp_path):
    file = tmp_path / "any-hour.yaml"
    file.write_text(FILE.read_text("utf-8").replace("lead:", "leads:"), "utf-8")
    with pytest.raises(Refused, match=r"any-hour\.yaml"):
        read_any_hour(file)


@pytest.mark.parametrize(
    ("name", "stands"),
    [("dosing.emergency_reaction", True), ("side-effects", True), ("suitability.mania", False)],
)
def test_it_stands_beside_what_may_alarm(name, stands):
    assert any_hour().stands_beside(name) is stands
