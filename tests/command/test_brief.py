"""`holdfast brief`: a chart file in, what to be aware of out; no database."""

from __future__ import annotations

import io
import json

import pytest

from holdfast.command.main import main

AT = "2026-11-23T10:00:00-08:00"
STROKE = {
    "kind": "condition",
    "at": "2026-11-01T10:00:00-08:00",
    "by": "client",
    "body": {"code": "stroke", "status": "past"},
}
LATER = {**STROKE, "at": "2026-12-01T10:00:00-08:00", "body": {"code": "tia", "status": "past"}}


@pytest.fixture
def chart(tmp_path):
    def write(*lines, name="clem.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
        return str(path)

    return write


def briefing(capsys, *words):
    assert main(["brief", *words, "--at", AT, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_one_object_with_the_fields_that_scripts_rely_on(chart, capsys):
    said = briefing(capsys, chart(STROKE))

    fields = ["at", "phase", "content_version", "changes_at", "findings", "situations", "due"]
    assert list(said) == fields
    first = said["findings"][0]
    assert (first["id"], first["key"]) == ("suitability.stroke", "suitability.stroke@stroke")
    assert first["rows"] == ["A10"]
    assert (first["state"], first["urgency"], first["until"]) == ("present", "today", None)
    assert set(first["strength"][0]) >= {"who", "says", "source", "locator"}
    assert set(first["why"][0]) == {"entry", "says"}


MOODS = [
    {"kind": "dose", "at": "2026-11-16T10:00:00-08:00", "by": "medical", "body": {"route": "im"}},
    *(
        {"kind": "check_in", "at": f"2026-11-{day}T10:00:00-08:00", "by": "client", "body": body}
        for day, body in ((18, {"mood": 7}), (22, {"mood": 1}))
    ),
]


def test_what_shares_a_cause_is_one_situation_beside_its_findings(chart, capsys):
    said = briefing(capsys, chart(*MOODS))

    keys = {one["id"]: one["key"] for one in said["findings"] if one["urgency"] == "today"}
    parts = ["aftercare.mood_dropped", "risk.check_in_at_worst"]
    (worsening,) = [one for one in said["situations"] if one["id"] == "worsening"]
    assert sorted(worsening["findings"]) == sorted(keys[part] for part in parts)
    assert (worsening["urgency"], worsening["done_since"]) == ("today", [])


def test_what_has_waited_with_nothing_planned_says_that_it_stands_under_today(chart, capsys):
    told = {**STROKE, "body": {"code": "suicide_attempt", "status": "past", "since": "2001"}}
    (waits,) = [one for one in briefing(capsys, chart(told))["findings"] if one["waits_since"]]

    assert (waits["urgency"], waits["stands_as"]) == ("soon", "today")


def test_what_became_known_after_the_moment_is_left_out(chart, capsys):
    assert briefing(capsys, chart(STROKE, LATER)) == briefing(capsys, chart(STROKE))


def test_the_same_file_gives_the_same_briefing(chart, capsys):
    path = chart(STROKE, STROKE)

    assert briefing(capsys, path) == briefing(capsys, path)


def test_an_empty_file_says_what_is_not_known(chart, capsys):
    said = briefing(capsys, chart())

    assert said["phase"] == "considering"
    assert {finding["state"] for finding in said["findings"]} == {"cannot_tell"}


def test_all_shows_the_absent_ones_and_folds_nothing(chart, capsys):
    states = {finding["state"] for finding in briefing(capsys, chart(STROKE), "--all")["findings"]}

    assert states == {"present", "absent", "cannot_tell"}


def test_standard_input_is_a_dash(chart, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(STROKE)))

    assert briefing(capsys, "-")["findings"][0]["id"] == "suitability.stroke"


def test_a_file_from_a_spreadsheet_may_begin_with_a_mark(chart, capsys, tmp_path):
    path = tmp_path / "marked.jsonl"
    path.write_text(json.dumps(STROKE) + "\r\n", "utf-8-sig")

    assert briefing(capsys, str(path))["findings"][0]["id"] == "suitability.stroke"


def test_several_are_written_into_a_folder_by_their_stems(chart, tmp_path):
    out = tmp_path / "out"

    assert main(["brief", chart(STROKE), chart(name="dara.jsonl"), "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["clem.json", "dara.json"]
    assert json.loads((out / "clem.json").read_text("utf-8"))["findings"]


def test_a_folder_is_all_the_charts_in_it(chart, tmp_path):
    folder, out = tmp_path / "charts", tmp_path / "out"
    for name in ("charts/a.jsonl", "charts/b.jsonl"):
        chart(STROKE, name=name)

    assert main(["brief", str(folder), "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["a.json", "b.json"]


def test_many_workers_write_what_one_writes(chart, tmp_path, capsys):
    for number in range(70):
        chart(
            STROKE,
            {**LATER, "at": f"2026-11-{number % 20 + 1:02}T10:00:00Z"},
            name=f"charts/{number}.jsonl",
        )
    (tmp_path / "charts/33.jsonl").write_text("no", "utf-8")
    one, two = tmp_path / "one", tmp_path / "two"

    for out, workers in ((one, "1"), (two, "2")):
        words = [str(tmp_path / "charts"), "--out", str(out), "--workers", workers, "--at", AT]
        assert main(["brief", *words]) == 1
        assert capsys.readouterr().err.count("\n") == 1
    written = {path.name: path.read_text("utf-8") for path in one.iterdir()}
    assert written == {path.name: path.read_text("utf-8") for path in two.iterdir()}
    assert len(written) == 69


def test_a_chart_that_is_not_there_does_not_keep_the_others_from_being_briefed(
    chart, tmp_path, capsys
):
    out = tmp_path / "out"

    assert main(["brief", str(tmp_path / "gone.jsonl"), chart(STROKE), "--out", str(out)]) == 1
    assert "gone.jsonl could not be used" in capsys.readouterr().err
    assert [path.name for path in out.iterdir()] == ["clem.json"]


def test_no_workers_is_wrong_use(chart, capsys):
    with pytest.raises(SystemExit) as exit_:
        main(["brief", chart(STROKE), "--workers", "0"])
    assert exit_.value.code == 2
    assert "write how many, 1 or more" in capsys.readouterr().err


def test_equal_stems_are_refused_and_nothing_is_written(chart, tmp_path, capsys):
    out = tmp_path / "out"
    twice = [chart(STROKE), chart(STROKE, name="other/clem.jsonl")]

    assert main(["brief", *twice, "--out", str(out)]) == 1
    assert "clem" in capsys.readouterr().err
    assert not out.exists()


def test_a_malformed_line_refuses_its_file_alone_and_prints_one_sentence_a_line(
    chart, tmp_path, capsys
):
    bad = tmp_path / "bad.jsonl"
    bad.write_text(f"{json.dumps(STROKE)}\nno\n{json.dumps({**STROKE, 'kind': 'odd'})}\n", "utf-8")
    out = tmp_path / "out"

    assert main(["brief", chart(STROKE), str(bad), "--out", str(out)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    first, second = printed.err.splitlines()
    assert first.endswith(
        "bad.jsonl, line 2: this is not a JSON object; each line holds one entry."
    )
    assert "line 3: kind: “odd” is not a kind of entry" in second
    assert [path.name for path in out.iterdir()] == ["clem.json"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"at": "2026-13-01T10:00:00Z"}, "at: this is no moment such as"),
        ({"at": "2026-11-01T10:00:00"}, "at: a time needs its offset from UTC"),
        ({"at": "0226-11-01T10:00:00Z"}, "at: 0226 cannot be the year"),
        ({"by": "nobody"}, "by: this is none of client, therapist, medical, practice, import."),
        ({"body": {"code": "stroke"}}, "body: it lacks its required field `status`."),
        ({"body": {"code": "stroke", "status": "maybe"}}, "status: this is none of present, past"),
        (
            {"body": {"code": "stroke", "status": "past", "since": "lately"}},
            "since: this is no year, month, day or moment such as",
        ),
        ({"kind": "person", "body": {"born": "2026-02-30"}}, "born: this is no day such as"),
        ({"kind": "person", "body": {"born": "1026-02-20"}}, "born: 1026 cannot be the year"),
        (
            {"kind": "answers", "body": {"instrument": "phq-9", "items": [4] + [0] * 8}},
            "body.items: Question 1 takes one of 0, 1, 2, 3",
        ),
        (
            {"kind": "answers", "body": {"instrument": "phq-9", "items": [0] * 8}},
            "body.items: PHQ-9 has 9 questions and 8 answers came",
        ),
        (
            {"kind": "answers", "body": {"instrument": "phq-8x", "items": [0]}},
            "body.instrument: “phq-8x” is not known",
        ),
    ],
)
def test_what_does_not_fit_is_told_with_line_and_field(change, says, chart, capsys):
    assert main(["brief", chart({**STROKE, **change})]) == 1
    (sentence,) = capsys.readouterr().err.splitlines()
    assert f"clem.jsonl, line 1: {says}" in sentence
    assert sentence.endswith(".")


def test_a_number_that_is_none_is_refused(tmp_path, capsys):
    path = tmp_path / "nan.jsonl"
    path.write_text(
        '{"kind":"reading","at":"2026-11-01T10:00:00Z","by":"client",'
        '"body":{"name":"blood_pressure","systolic_mmhg":NaN}}'
    )

    assert main(["brief", str(path)]) == 1
    assert "line 1: NaN is not a number" in capsys.readouterr().err


def test_one_id_that_says_two_things_is_refused(chart, capsys):
    twice = [{**STROKE, "id": "a"}, {**STROKE, "id": "a", "by": "therapist"}]

    assert main(["brief", chart(*twice)]) == 1
    assert "line 2: id: another entry" in capsys.readouterr().err
    assert main(["brief", chart(twice[0], twice[0]), "--json"]) == 0


@pytest.mark.parametrize(
    "wrong",
    [
        ["--at", "yesterday"],
        ["--at", "2026-11-23"],
        ["--at", "2026-11-23T10:00"],
        ["--at", "9999-12-31T10:00:00Z"],
        ["--nothing"],
    ],
)
def test_wrong_use_is_told_in_a_sentence(wrong, chart, capsys):
    with pytest.raises(SystemExit) as left:
        main(["brief", chart(STROKE), *wrong])
    assert left.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_several_need_a_folder_to_write_into(chart, capsys):
    with pytest.raises(SystemExit) as left:
        main(["brief", chart(STROKE), chart(STROKE, name="dara.jsonl")])
    assert left.value.code == 2
    assert "--out DIR" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(capsys):
    assert main(["brief", "nowhere.jsonl"]) == 1
    assert capsys.readouterr().err.startswith("nowhere.jsonl could not be used")


def test_the_clients_own_zone_decides_what_is_due(chart, capsys):
    lines = [
        {**STROKE, "kind": "person", "body": {"time_zone": "America/Los_Angeles"}},
        {**STROKE, "at": "2026-11-23T09:00:00-08:00", "kind": "dose", "body": {"route": "im"}},
    ]

    due = {item["what"]: item for item in briefing(capsys, chart(*lines))["due"]}
    assert due["check-in"]["at"] == "2026-11-23T19:00:00-08:00"
    assert due["check-in"]["for"] == "client"
