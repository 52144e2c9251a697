"""`holdfast score`: files as spreadsheets and statistics programs write them."""

import gzip

import polars as pl
import pytest

from holdfast.command.main import main


@pytest.fixture
def table(tmp_path):
    """Writes a file; gives its path."""

    def write(text, encoding="utf-8"):
        path = tmp_path / "forms.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("q1,q2\n1,2\n1,2,3\n0,0\n", "more cells than the heading: 3, not 2"),
        ("q1,q2\n1,2\n1\n0,0\n", "fewer cells than the heading: 1, not 2"),
        ('q1,q2\n"1",2\n1,2,3\n0,0\n', "more cells than the heading: 3, not 2"),
    ],
)
def test_a_long_or_short_row_gets_its_error_and_the_rest_are_scored(rows, table, text, said):
    code, found = rows("gad-2", "--csv", table(text))
    assert code == 1
    assert [each["total"] for each in found] == [3, None, 0]
    assert said in found[1]["error"]
    assert found[1]["flags"] == {"positive": None}


@pytest.mark.parametrize("parting", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_parting_and_any_unicode(rows, table, parting, encoding):
    text = (
        f"\ufeffq1{parting}q2\r\n1{parting}2\r\n"
        if encoding == "utf-16-be"
        else (f"q1{parting}q2\r\n1{parting}2\r\n")
    )
    code, found = rows("gad-2", "--csv", table(text, encoding))
    assert (code, found[0]["total"]) == (0, 3)


def test_decimal_commas_beside_semicolons(rows, table):
    _, found = rows("gad-2", "--csv", table("q1;q2\n1,0;2,0\n"))
    assert found[0]["total"] == 3


def test_headings_with_space_and_capital(rows, table):
    _, found = rows("gad-2", "--csv", table(" Q1 , Q2\n1,2\n"))
    assert found[0]["total"] == 3
    _, found = rows("gad-2", "--csv", table("First,Second\n1,2\n"), "--columns", "first, SECOND")
    assert found[0]["total"] == 3


def test_a_heading_that_is_there_twice_is_named(refused, table):
    code, told = refused("gad-2", "--csv", table("q1,q2,q2\n1,2,3\n"))
    assert code == 1
    assert told == "The heading q2 is there twice; please leave one, or name another."


def test_a_doubled_heading_that_no_question_needs_is_kept(rows, table):
    code, found = rows("gad-2", "--csv", table("day,day,,q1,q2\n1,2,3,1,2\n"))
    assert (code, found[0]["total"]) == (0, 3)


def test_what_is_no_text_is_told(refused, table):
    code, told = refused("gad-2", "--csv", table("q1,q2\nä,2\n", "latin-1"))
    assert (code, told) == (
        1,
        "forms.csv could not be read as CSV: it is not text in UTF-8 or UTF-16; please save it so.",
    )


def test_a_zipped_file_by_whatever_name(rows, table):
    path = table("")
    path.write_bytes(gzip.compress(b"q1,q2\n1,2\n"))
    assert rows("gad-2", "--csv", path)[1][0]["total"] == 3


@pytest.mark.parametrize("codes", ["-9,-99", "-9, -99"])
def test_negative_codes_that_mean_not_answered(rows, table, codes):
    code, found = rows("gad-2", "--csv", table("q1,q2\n-9,2\n1,-99\n0,0\n"), "--missing", codes)
    assert code == 0
    assert [each["missing"] for each in found] == [[1], [2], []]


def test_what_came_in_stands_beside_the_scores_and_clashes_with_none(table, tmp_path, capsys):
    out = tmp_path / "scored.parquet"
    path = table("person,total,q1,q2\nx,old,1,2\n")
    assert main(["score", "gad-2", "--csv", str(path), "--out", str(out)]) == 0
    row = pl.read_parquet(out).row(0, named=True)
    assert (row["person"], row["total (as it came)"], row["total"]) == ("x", "old", 3)


def test_answers_coded_from_one_are_told_and_nothing_is_scored(refused, table):
    code, told = refused("gad-2", "--csv", table("q1,q2\n1,1\n2,2\n4,1\n"))
    assert code == 1
    assert told.startswith(
        "The answers look coded from 1: none is 0, and some are higher than GAD-2"
    )


def test_answers_coded_from_one_are_scored_when_that_is_said(rows, table):
    path = table("q1,q2\n1,1\n2,2\n4,1\n-9,1\n,\n")
    code, found = rows("gad-2", "--csv", path, "--first-code", "1", "--missing", "-9")
    assert code == 0
    assert [each["total"] for each in found] == [0, 2, 3, None, None]


def test_a_file_without_any_zero_is_wondered_at_and_scored(table, capsys):
    assert main(["score", "gad-2", "--csv", str(table("q1,q2\n1,1\n2,2\n3,1\n"))]) == 0
    told = capsys.readouterr()
    assert "No answer in the file is 0." in told.err
    assert len(told.out.splitlines()) == 3


@pytest.mark.parametrize("text", ["q1,q2\n0,1\n4,1\n", "q1,q2\n1,1\n9,2\n", "q1,q2\n1,2\n"])
def test_a_single_code_that_does_not_fit_is_that_rows_own(rows, table, text):
    _, found = rows("gad-2", "--csv", table(text))
    assert any(each["total"] is not None for each in found)


def test_the_first_code_goes_with_a_file(refused):
    code, told = refused("gad-2", "1", "2", "--first-code", "1")
    assert code == 2
    assert "--first-code" in told
