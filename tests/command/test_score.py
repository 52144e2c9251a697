"""`holdfast score`: one form, or a file of them."""

import gzip
import io
import json
from pathlib import Path

import polars as pl
import pytest

from holdfast.command.main import main

NHANES = Path(__file__).parents[2].parent / "shared" / "data" / "nhanes" / "dpq_items.csv.gz"
FIELDS = [
    "instrument", "edition", "complete", "scorable", "total", "scores", "band", "flags",
    "missing", "prorated", "prorated_exact", "rule", "source",
]  # fmt: skip


@pytest.fixture
def scored(capsys):
    """Runs the command with --json; gives the object."""

    def run(*words):
        assert main(["score", *words, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def refused(capsys):
    """Runs the command; gives the exit code and the sentence."""

    def run(*words):
        try:
            code = main(["score", *map(str, words)])
        except SystemExit as leaving:
            code = leaving.code
        told = capsys.readouterr()
        assert told.out == ""
        return code, told.err.strip()

    return run


@pytest.fixture
def rows(capsys):
    """Runs the command on a file; gives the exit code and the objects."""

    def run(*words):
        code = main(["score", *map(str, words)])
        out = capsys.readouterr().out
        return code, [json.loads(line) for line in out.splitlines()]

    return run


@pytest.fixture
def forms(tmp_path):
    """Four GAD-2 forms: whole, with a gap, out of range, whole."""
    path = tmp_path / "forms.csv"
    path.write_text("person,q1,q2\nx,1,2\ny,,3\nz,1,8\nw,0,0\n", "utf-8")
    return path


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


def test_one_row_in_and_one_object_out(rows, forms):
    code, found = rows("gad-2", "--csv", forms)
    assert code == 1
    assert [each["total"] for each in found] == [3, None, None, 0]
    assert list(found[0]) == FIELDS
    assert found[1]["flags"] == {"positive": True}
    assert found[1]["missing"] == [1]


def test_a_bad_row_says_why_and_the_rest_are_scored(rows, forms):
    _, found = rows("gad-2", "--csv", forms)
    assert ["error" in each for each in found] == [False, False, True, False]
    assert found[2]["error"] == "Question 2 takes one of 0, 1, 2, 3, or nothing at all."
    assert found[2]["scorable"] is None


def test_the_number_of_bad_rows_is_told_apart_from_the_rows(forms, capsys):
    main(["score", "gad-2", "--csv", str(forms)])
    assert capsys.readouterr().err == "1 row was not scored; its error says why.\n"


def test_the_same_row_alone_and_in_a_file_is_the_same(rows, scored, forms):
    _, found = rows("gad-2", "--csv", forms)
    assert found[0] == scored("gad-2", "1", "2")


def test_codes_that_mean_not_answered(rows, forms):
    code, found = rows("gad-2", "--csv", forms, "--missing", "8,9")
    assert code == 0
    assert found[2]["missing"] == [2]


def test_other_columns_in_printed_order(rows, tmp_path):
    path = tmp_path / "named.csv"
    path.write_text("later,first\n3,1\n", "utf-8")
    code, found = rows("gad-2", "--csv", path, "--columns", "first,later")
    assert (code, found[0]["total"]) == (0, 4)


def test_a_question_that_is_not_scored_may_be_among_the_columns(rows, tmp_path):
    path = tmp_path / "ten.csv"
    names = ",".join(f"x{number}" for number in range(10))
    path.write_text(f"{names}\n{','.join('1' * 10)}\n", "utf-8")
    _, found = rows("phq-9", "--csv", path, "--columns", names)
    assert found[0]["total"] == 9


def test_columns_named_by_key(rows, tmp_path):
    path = tmp_path / "keys.csv"
    path.write_text("1,2,3,4,5,6,6_past_3_months\nno,no,,,,yes,no\n", "utf-8")
    _, found = rows("c-ssrs-screener", "--csv", path)
    assert found[0]["band"] == "moderate"
    assert found[0]["complete"] is True


def test_a_gzipped_file(rows, forms, tmp_path):
    path = tmp_path / "forms.csv.gz"
    path.write_bytes(gzip.compress(forms.read_bytes()))
    assert rows("gad-2", "--csv", path) == rows("gad-2", "--csv", forms)


def test_a_parquet_file(rows, tmp_path):
    path = tmp_path / "forms.parquet"
    pl.DataFrame({"q1": [1, None], "q2": [2, 3]}).write_parquet(path)
    code, found = rows("gad-2", "--parquet", path)
    assert (code, [each["total"] for each in found]) == (0, [3, None])


def test_out_as_csv(forms, tmp_path, capsys):
    out = tmp_path / "scored.csv"
    assert main(["score", "gad-2", "--csv", str(forms), "--out", str(out)]) == 1
    lines = out.read_text("utf-8").splitlines()
    assert lines[0].startswith("total,band,positive,complete,scorable,missing,")
    assert len(lines) == 5
    assert "3 of 4 rows were scored" in capsys.readouterr().out


def test_out_as_parquet_and_back(forms, tmp_path):
    out = tmp_path / "scored.parquet"
    main(["score", "gad-2", "--csv", str(forms), "--out", str(out)])
    assert pl.read_parquet(out)["total"].to_list() == [3, None, None, 0]


def test_out_as_json_lines_is_what_is_printed(rows, forms, tmp_path):
    out = tmp_path / "scored.jsonl"
    _, printed = rows("gad-2", "--csv", forms)
    main(["score", "gad-2", "--csv", str(forms), "--out", str(out)])
    assert [json.loads(line) for line in out.read_text("utf-8").splitlines()] == printed


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--columns", "q1,q9"], "There is no column q9; the file has person, q1, q2."),
        (["--columns", "q1"], "GAD-2 has 2 questions and --columns names 1"),
        (["--out", "scored.xlsx"], "scored.xlsx should end in .csv, .parquet or .jsonl."),
    ],
)
def test_what_a_file_cannot_be_asked(refused, forms, more, sentence):
    code, told = refused("gad-2", "--csv", forms, *more)
    assert code == 1
    assert sentence in told


def test_a_file_without_the_columns_is_told_which(refused, forms):
    code, told = refused("gad-7", "--csv", forms)
    assert code == 1
    assert told.startswith("The columns q1, q2, q3, q4, q5, q6, q7 are not all there")


@pytest.mark.parametrize("option", ["--csv", "--parquet"])
def test_a_file_of_another_kind(refused, tmp_path, option):
    path = tmp_path / "odd"
    path.write_bytes(b"\x00\xff\x00\xff,\n\xfe")
    code, told = refused("gad-2", option, path)
    assert code == 1
    assert told.startswith("odd could not be read as") or "are not all there" in told


def test_an_empty_file(refused, tmp_path):
    path = tmp_path / "empty.csv"
    path.write_text("", "utf-8")
    assert refused("gad-2", "--csv", path)[0] == 1


def test_a_file_with_a_heading_and_no_rows(rows, tmp_path):
    path = tmp_path / "none.csv"
    path.write_text("q1,q2\n", "utf-8")
    assert rows("gad-2", "--csv", path) == (0, [])


@pytest.mark.skipif(
    not NHANES.exists(), reason="the survey's answers are not beside the repository"
)
def test_a_national_survey_from_the_command_line(rows):
    columns = ",".join(f"DPQ0{number}0" for number in range(1, 10))
    code, found = rows("phq-9", "--csv", NHANES, "--columns", columns, "--missing", "7,9")
    whole = [each for each in found if each["complete"]]
    positive = [each["total"] for each in whole if each["flags"]["item9_positive"]]
    low = [sum(total < cut for total in positive) for cut in (10, 5)]
    assert (code, len(found), len(whole), len(positive), low) == (0, 43928, 39467, 1494, [515, 119])


def test_a_single_form_never_loads_the_columns(monkeypatch, capsys):
    import sys

    monkeypatch.setitem(sys.modules, "polars", None)
    monkeypatch.delitem(sys.modules, "holdfast.command.score_rows", raising=False)
    assert main(["score", "gad-2", "1", "2"]) == 0
