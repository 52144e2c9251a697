"""`holdfast score`: a file of forms, one row in and one object out."""

import gzip
import json
from pathlib import Path

import polars as pl
import pytest
from tests.command.score.conftest import FIELDS

from holdfast.command.main import main

NHANES = Path(__file__).parents[3].parent / "shared" / "data" / "nhanes" / "dpq_items.csv.gz"


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
    assert lines[0].startswith("person,q1,q2,total,band,positive,complete,scorable,missing,")
    assert lines[1].startswith("x,1,2,3,")
    assert len(lines) == 5
    assert "3 of 4 rows were scored" in capsys.readouterr().out


def test_out_as_parquet_and_back(forms, tmp_path):
    out = tmp_path / "scored.parquet"
    main(["score", "gad-2", "--csv", str(forms), "--out", str(out)])
    assert pl.read_parquet(out)["total"].to_list() == [3, None, None, 0]


def test_out_as_json_lines_is_what_is_printed_with_the_row_that_came(rows, forms, tmp_path):
    out = tmp_path / "scored.jsonl"
    _, printed = rows("gad-2", "--csv", forms)
    main(["score", "gad-2", "--csv", str(forms), "--out", str(out)])
    written = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [each.pop("row") for each in written][1] == {"person": "y", "q1": None, "q2": "3"}
    assert written == printed


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
