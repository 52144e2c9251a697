"""`holdfast brief --questions`: what the prescriber is asked, on one page."""

import json

import pytest

from holdfast.command.main import main

AT = "2026-11-23T10:00:00-08:00"


def line(kind, by="client", at="2026-11-01T10:00:00-08:00", **body):
    return {"kind": kind, "at": at, "by": by, "body": body}


STROKE = line("condition", code="stroke", status="past")
RELEASE = line("release", to="medical", covers=["flags"], signed=True)
PLAN = line("plan", "medical", route="im", next_on="2026-12-10")


@pytest.fixture
def page(tmp_path, capsys):
    def printed(*lines):
        path = tmp_path / "clem.jsonl"
        path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
        assert main(["brief", str(path), "--at", AT, "--questions"]) == 0
        return capsys.readouterr().out

    return printed


def test_what_is_known_stands_with_its_facts_and_authorities_before_what_is_not(page):
    said = page(STROKE, PLAN)
    known, unknown = said.split("Not known here; do you know?")
    assert "  1. Stroke, now or in the past" in known
    assert "     – Stroke: past (the client, 1 November 2026)" in known
    assert "EU label" in known
    assert "Which medicines are taken, or that none is." in unknown
    assert "Ketalar" in unknown.split("Sources")[1]


def test_what_they_answered_stands_with_its_day_and_words(page):
    yes = line(
        "clearance",
        "medical",
        "2026-11-10T10:00:00-08:00",
        decision="conditional",
        conditions="after an ECG",
    )
    said = page(STROKE, RELEASE, PLAN, yes)
    assert "10 November 2026: yes, on conditions, “after an ECG”" in said
    assert "Nothing that is known here waits for your answer." in said


def test_a_yes_to_the_plan_is_no_answer_to_what_is_of_the_day(page):
    yes = line("clearance", "medical", "2026-11-10T10:00:00-08:00", decision="cleared")
    alone = line("plan", escort=False)
    asked, answered = page(STROKE, RELEASE, PLAN, alone, yes).split("Not known here")
    assert "Nobody to go home with after the dose" in asked
    assert "Stroke, now or in the past" in answered


def test_what_was_asked_says_since_when(page):
    asked = line("message", "therapist", "2026-11-20T10:00:00-08:00", asks=["interaction.tramadol"])
    assert "Asked on 20 November 2026." in " ".join(page(PLAN, asked).split())


def test_it_is_no_page_for_scripts(tmp_path, capsys):
    path = tmp_path / "clem.jsonl"
    path.write_text(json.dumps(STROKE), "utf-8")
    with pytest.raises(SystemExit, match="2"):
        main(["brief", str(path), "--questions", "--json"])
    assert "leave out --json and --out" in capsys.readouterr().err


def test_what_is_said_in_two_ways_stands_first_with_who_said_each(page):
    denied = line("condition", at="2026-11-02T10:00:00-08:00", code="stroke", status="absent")
    known = line("condition", by="import", code="stroke", status="present")
    apart = page(denied, known).partition("which is so?")[2].partition("Known here")[0]
    assert "Stroke: absent (the client, 2 November 2026)" in apart
    assert "Stroke: present (an import, 1 November 2026)" in apart


def test_a_dose_day_that_is_over_is_not_told_as_planned(page):
    over = line("plan", "medical", route="im", next_on="2026-11-10", escort=False)
    said = page(over)
    assert "Plan: into a muscle" in said
    assert "10 November" not in said


def test_three_things_are_asked_at_once_and_nothing_is_counted(page):
    unknown = page(PLAN).partition("do you know?")[2]
    assert "  3. " in unknown
    assert "  4. " not in unknown
    assert "More is not known; these come first." in unknown
    assert "considerations" not in unknown
