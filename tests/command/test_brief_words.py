"""`holdfast brief` for people: a page that can be read aloud, in any terminal and without one."""

from __future__ import annotations

import io
import json
import re

import pytest

from holdfast.command.main import main
from holdfast.command.paper import paper_for

LONG_ON = "2036-11-23T10:00:00-08:00"  # every review is long due by then
AT = "2026-11-23T10:00:00-08:00"
STROKE = ("condition", "client", {"code": "stroke", "status": "past"})
DOSE = ("dose", "medical", {"route": "im", "product": "racemic_ketamine"})
CHEST_PAIN = ("reaction", "client", {"code": "chest_pain"})
SKIPPED = ("answers", "client", {"instrument": "phq-9", "items": [0] * 8 + [None]})
MENTAL = ("condition", "client", {"code": "mania_current", "status": "absent"})
COMFORT = re.compile(
    r"\b(fine|safe|all clear|cleared|no concern|nothing to worry)\b", re.IGNORECASE
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def page(tmp_path, capsys, monkeypatch):
    """The page that is printed of some facts of the day before; as wide as asked."""

    def read(*facts, columns=88, words=()):
        monkeypatch.setenv("COLUMNS", str(columns))
        path = tmp_path / "clem.jsonl"
        lines = (
            json.dumps({"kind": kind, "at": "2026-11-22T10:00:00-08:00", "by": by, "body": body})
            for kind, by, body in facts
        )
        path.write_text("\n".join(lines), "utf-8")
        assert main(["brief", str(path), "--at", AT, *words]) == 0
        return capsys.readouterr().out

    return read


def flowing(text):
    """The page as one line: where it was wrapped does not matter."""
    return " ".join(text.split())


def test_it_says_what_why_what_to_consider_and_who_says_so(page):
    said = flowing(page(STROKE))

    assert "● Today Stroke, now or in the past – Stroke: past → Ask the prescriber today" in said
    assert "UK ketamine label (CONTRA): not to be used after a stroke [" in said
    assert "draft · evidence F, read in the source" in said
    assert "Draft: no clinician has reviewed this content." in said


def test_what_is_urgent_comes_first_then_what_is_due_then_what_is_not_known(page):
    said = page(STROKE, DOSE)
    places = [said.index(heading) for heading in ("● Today", "Due", "? Not known", "Sources")]

    assert places == sorted(places)


def test_each_mark_has_its_note_and_each_place_one_number(page):
    text, _, sources = page(STROKE, DOSE, words=["--all"]).partition("\nSources\n")
    noted = re.findall(r"^ +\[(\d+)\] ", sources, re.MULTILINE)

    assert set(re.findall(r"\[(\d+)\]", text)) == set(noted)
    assert noted == [str(number) for number in range(1, len(noted) + 1)]
    assert len(set(sources.splitlines())) == len(sources.splitlines()) or "" in sources
    assert "4.3" in sources


def test_a_chart_with_nothing_in_it_is_never_said_to_be_well(page):
    said = page()

    assert "Nothing is known that has to be looked at now, today or before the next" in said
    assert "What is not known, further down, may still change that." in said
    assert "? Not known" in said
    assert "Not known: which medicines are taken, or that none is" in flowing(said)
    assert not COMFORT.search(said)


def test_nothing_is_called_empty_below_what_presses(page):
    now = page(CHEST_PAIN)
    assert "◆ Now" in now
    assert "Nothing is known that has to be looked at" not in now

    today = flowing(page(STROKE, DOSE))
    assert "● Today" in today
    assert "Nothing is known that has to be looked at now." in today


def test_of_what_presses_it_speaks_where_nothing_comes_due_only_if_something_does(page):
    assert "what presses" not in flowing(page(MENTAL))
    ended = ("plan", "therapist", {"status": "ended"})
    assert "what presses stands above" in flowing(page(ended, CHEST_PAIN))


def test_what_presses_though_it_is_not_known_stands_where_it_presses(page):
    before, _, after = flowing(page(SKIPPED)).partition("? Not known")

    assert "PHQ-9 item 9 was not answered (not known)" in before
    assert "PHQ-9 item 9 was not answered" not in after


def test_what_was_asked_and_is_not_so_is_shown_when_all_is_asked_for(page):
    assert "✓ Asked, and not so" in page(MENTAL, words=["--all"])
    assert "✓ Asked, and not so" not in page(MENTAL)


def test_it_says_when_it_changes_by_itself_or_that_it_does_not(page):
    assert "This page changes by itself on 23 November 2026" in flowing(page(DOSE))
    assert "This page stays as it is until something is added." in page(words=["--at", LONG_ON])


def test_what_its_title_says_is_not_said_three_times(page):
    assert flowing(page()).count("whether there are thoughts of suicide") == 1


def test_what_comes_due_is_called_as_people_call_it(page):
    assert "PHQ-9, client; a week after" in flowing(page(DOSE, SKIPPED))


@pytest.mark.parametrize("columns", [40, 60, 88, 200])
def test_it_keeps_to_the_width_of_the_terminal_and_to_lines_that_can_be_read(page, columns):
    said = page(STROKE, DOSE, SKIPPED, columns=columns, words=["--all"])

    assert max(map(len, said.splitlines())) <= min(columns, 88)


def test_the_same_is_said_however_wide(page):
    facts = (STROKE, DOSE, SKIPPED)

    assert flowing(page(*facts, columns=40)) == flowing(page(*facts, columns=88))


def test_a_pipe_gets_no_colours(page):
    assert "\x1b" not in page(STROKE)


def test_a_terminal_gets_colours_that_say_nothing_the_words_do_not(page, monkeypatch):
    plain = page(STROKE, DOSE)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    coloured = page(STROKE, DOSE)

    assert "\x1b[1;33m● Today\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_whoever_wants_no_colours_gets_none(monkeypatch, name, value):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert paper_for(Terminal()).is_coloured

    monkeypatch.setenv(name, value)
    assert not paper_for(Terminal()).is_coloured
