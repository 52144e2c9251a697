"""`holdfast content`: all of it listed, shown and written into the manual."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from holdfast.command.content_sheets import KINDS
from holdfast.command.main import main
from holdfast.command.manual import out_of_step

MANUAL = Path(__file__).parents[2] / "docs" / "manual"


def listed(capsys, *more):
    assert main(["content", "list", "--json", *more]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_everything_clinical_is_listed_a_line_each(capsys):
    lines = listed(capsys)
    assert {line["kind"] for line in lines} == set(KINDS) - {"code", "source"}
    stroke = next(line for line in lines if line["id"] == "suitability.stroke")
    assert stroke["named"] == "suitability.stroke, row A10"
    assert all("{" not in line["title"] for line in lines)


@pytest.mark.parametrize("kind", ["code", "source"])
def test_what_is_many_is_listed_when_it_is_asked_for(kind, capsys):
    assert {line["kind"] for line in listed(capsys, "--kind", kind)} == {kind}


def test_a_law_that_no_row_names_is_shown_by_a_name_of_its_own(capsys):
    laws = [line["id"] for line in listed(capsys, "--kind", "promise or law")]
    unnamed = [name for name in laws if name.startswith("law-")]
    assert len(set(laws)) == len(laws)
    assert unnamed
    assert main(["content", "show", unnamed[0]]) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_listed_can_be_shown(kind, capsys):
    name = listed(capsys, "--kind", kind)[0]["id"]
    assert main(["content", "show", name]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 2


def test_a_page_is_as_wide_as_the_terminal_and_says_how_far_it_has_come(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    assert main(["content", "show", "A06"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 60
    assert any(line.startswith("ASK · evidence P, read in part · draft") for line in lines)


def test_the_cases_of_a_card_stand_in_words(capsys):
    assert main(["content", "show", "suitability.medicines_changed"]) == 0
    page = " ".join(capsys.readouterr().out.split())
    assert "Cases that hold it present, soon: a medicine begun after a yes" in page
    assert "absent: the same told again" in page


def test_the_manual_is_in_step_with_the_content():
    assert list(out_of_step(MANUAL)) == []


def test_a_chapter_that_says_something_else_is_named_with_its_line(tmp_path):
    assert main(["content", "manual", "--out", str(tmp_path)]) == 0
    assert list(out_of_step(tmp_path)) == []
    risk = tmp_path / "risk.md"
    lines = risk.read_text("utf-8").split("\n")
    risk.write_text("\n".join([*lines[:4], "Nothing is a risk.", *lines[5:]]), "utf-8")
    (tmp_path / "dosing.md").unlink()
    (tmp_path / "fortunes.md").write_text("# Fortunes\n", "utf-8")

    assert list(out_of_step(tmp_path)) == [
        "dosing.md, line 1: the content says it otherwise now; run `make manual`.",
        "fortunes.md, line 1: nothing of the content makes this chapter; take it away.",
        "risk.md, line 5: the content says it otherwise now; run `make manual`.",
    ]


def test_rows_are_listed_with_the_cards_that_carry_them(capsys):
    assert main(["content", "list", "--rows"]) == 0
    assert "E104   risk.some_intent" in capsys.readouterr().out


@pytest.mark.parametrize("asked", ["suitability.stroke", "A10"])
def test_a_card_is_shown_with_all_that_it_stands_on(asked, capsys):
    assert main(["content", "show", asked]) == 0
    page = " ".join(capsys.readouterr().out.split())

    for part in ("suitability.stroke", "SmPC (Pfizer UK, 2019), 4.3", "→ Ask the", "draft"):
        assert part in page


def test_an_instrument_is_shown_with_its_questions_bands_and_licence(capsys):
    assert main(["content", "show", "phq-9"]) == 0
    page = capsys.readouterr().out

    for part in ("PHQ-9", "  9  Thoughts that you would be better off dead", "severe: 20 to 27"):
        assert part in page


def test_an_instrument_whose_wording_is_not_shipped_shows_none(capsys):
    assert main(["content", "show", "c-ssrs-screener"]) == 0
    assert "The Research Foundation for Mental Hygiene" in capsys.readouterr().out


def test_what_is_not_here_is_said_so(capsys):
    assert main(["content", "show", "nothing"]) == 1
    assert capsys.readouterr().err == (
        "Nothing here is called nothing; `holdfast content list` names all.\n"
    )
