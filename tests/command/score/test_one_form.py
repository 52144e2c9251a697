"""`holdfast score`: one form, for a program or for a person."""

import io

import pytest
from tests.command.score.conftest import FIELDS

from holdfast.command.main import main


def test_a_form_in_printed_order(scored):
    found = scored("phq-9", *"120310210")
    assert list(found) == FIELDS
    assert (found["instrument"], found["total"], found["band"]) == ("phq-9", 10, "moderate")
    assert found["flags"] == {"item9_positive": False, "major_depressive_syndrome": False}
    assert (found["scores"], found["missing"], found["prorated_exact"]) == ({}, [], None)


def test_options_may_stand_anywhere(capsys):
    assert main(["score", "--json", "gad-2", "1", "2"]) == 0
    first = capsys.readouterr().out
    assert main(["score", "gad-2", "1", "--json", "2"]) == 0
    assert capsys.readouterr().out == first


def test_a_dash_is_not_answered(scored):
    found = scored("phq-9", *"1111", *"0000", "-")
    assert (found["total"], found["prorated"], found["prorated_exact"]) == (5, True, 4.5)
    assert (found["missing"], found["flags"]["item9_positive"]) == ([9], None)


def test_answers_by_name(scored):
    found = scored("c-ssrs-screener", "--named", "1=yes", "2=yes", "3=no", "--named", "4=yes")
    assert found["band"] == "high"
    assert found["scores"] == {"highest_ideation": 4}
    assert found["missing"] == ["5", "6", "6_past_3_months"]


def test_a_dash_by_name(scored):
    found = scored("c-ssrs-screener", "--named", "1=no", "2=no", "3=-", "6=yes",
                   "6_past_3_months=no")  # fmt: skip
    assert (found["band"], found["complete"]) == ("moderate", True)


def test_words_in_printed_order(scored):
    assert scored("asq", "no", "no", "yes", "no", "no")["band"] == "non-acute positive"


def test_an_object_on_standard_input(scored, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO('{"1": true, "2": false, "6": false}'))
    assert scored("c-ssrs-screener", "--input", "-")["band"] == "low"


def test_a_list_in_a_file(scored, tmp_path):
    path = tmp_path / "answers.json"
    path.write_text("[3, null]", "utf-8")
    assert scored("phq-2", "--input", str(path))["flags"] == {"positive": True}


def test_facts_may_be_given(scored):
    assert scored("gad-2", "1", "2", "--context", "sex=female")["total"] == 3


def test_for_a_person_it_prints_a_few_lines(capsys):
    assert main(["score", "phq-9", *"000000001"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("PHQ-9  1 of 27  minimal\n")
    assert "Thoughts of being better off dead or of self-harm: yes" in out
    assert "Draft: no clinician has reviewed this definition yet." in out


def test_for_a_person_it_says_what_is_missing_and_why_there_is_no_total(capsys):
    assert main(["score", "phq-9", *"33", "-", "-", "-", *"000", "-"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("PHQ-9  no total\n")
    assert "better off dead or of self-harm: cannot tell" in out
    assert "Not answered: 3, 4, 5, 9" in out
    assert "Up to two unanswered questions are filled" in out


def test_for_a_person_an_estimate_is_called_one(capsys):
    main(["score", "gad-7", *"111000", "-"])
    assert "Estimated from the other answers: 3.50, rounded" in capsys.readouterr().out


def test_for_a_person_an_open_screener_says_cannot_tell(capsys):
    main(["score", "c-ssrs-screener", "--named", "1=no"])
    out = capsys.readouterr().out
    assert out.startswith("C-SSRS screener  cannot tell\n")
    assert "highest ideation: cannot tell" in out


def test_for_a_person_subscales_are_shown(capsys):
    main(["score", "pcl-5", *"20000202200000220000"])
    out = capsys.readouterr().out
    assert out.startswith("PCL-5  12 of 80\n")
    assert "  B: 2\n" in out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["phq9", "1"], "There is no instrument named phq9; did you mean phq-9 or phq-8 or phq-4?"),
        (["gad-2", "1"], "GAD-2 has 2 questions and 1 answers came"),
        (["gad-2", "1", "4"], "Question 2 takes one of 0, 1, 2, 3, or nothing at all."),
        (["gad-2", "1", "-1"], "Question 2 takes one of 0, 1, 2, 3, or nothing at all."),
        (["gad-2", "1", "often"], "Question 2 takes one of 0, 1, 2, 3, or nothing at all."),
        (["c-ssrs-screener", "1"], "C-SSRS screener is answered by name, as in --named 1=yes"),
        (["gad-2", "--named", "colour=1"], "GAD-2 has no part named 'colour'"),
        (["gad-2", "--input", "nowhere.json"], "nowhere.json could not be used"),
        (["gad-2", "--csv", "nowhere.csv"], "nowhere.csv could not be used"),
    ],
)
def test_input_that_cannot_be_taken_is_one_sentence(refused, words, sentence):
    code, told = refused(*words)
    assert code == 1
    assert sentence in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["gad-2"],
        ["gad-2", "1", "2", "--named", "1=1"],
        ["gad-2", "1", "2", "--csv", "x.csv"],
        ["gad-2", "--named", "one"],
        ["gad-2", "1", "2", "--out", "x.csv"],
        ["gad-2", "1", "2", "--colour", "blue"],
        ["gad-2", "--csv", "x", "--parquet", "y"],
    ],
)
def test_wrong_use_is_one_sentence_too(refused, words):
    code, told = refused(*words)
    assert code == 2
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "sentence"), [("{", "is not JSON (line 1, column 2)"), ("3", "neither a JSON object")]
)
def test_input_that_is_no_form(refused, tmp_path, text, sentence):
    path = tmp_path / "odd.json"
    path.write_text(text, "utf-8")
    code, told = refused("gad-2", "--input", path)
    assert code == 1
    assert sentence in told


def test_a_single_form_never_loads_the_columns(monkeypatch, capsys):
    import sys

    monkeypatch.setitem(sys.modules, "polars", None)
    monkeypatch.delitem(sys.modules, "holdfast.command.score_rows", raising=False)
    assert main(["score", "gad-2", "1", "2"]) == 0
