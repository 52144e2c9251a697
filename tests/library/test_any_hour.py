"""The signs for the emergency number: each with its source, and none of them lost."""

from __future__ import annotations

import pytest

from holdfast.library.any_hour import FILE, any_hour, read_any_hour
from holdfast.library.content import FOLDER
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

SIGNS = (*any_hour().call_now, *any_hour().hospital_today, *any_hour().until_help)


def test_it_holds_all_that_the_clinical_reading_asks_for():
    assert len(any_hour().call_now) == 14
    said = " ".join(sign.says for sign in any_hour().call_now).lower()
    for sign in ("woken", "breath", "chest", "headache", "fit", "head", "sleepy", "more than"):
        assert sign in said
    for sign in ("hot", "die", "voices", "bath", "pregnant", "child"):
        assert sign in said


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.says[:24])
def test_each_sign_can_be_looked_up_and_says_how_it_was_known(sign):
    assert sign.source in read_yaml(FOLDER / "sources.yaml").value
    assert sign.mark == "recalled" or sign.source != "HOLDFAST-DESIGN" or sign.mark == "part"


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
