"""One file of any form: bundle, chart file or table; a file that cannot be used says where."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.exchange.bundles import (
    VOCABULARY,
    bodies,
    bundle,
    condition,
    observation,
    request,
)

from holdfast.exchange.chart_import import read_chart
from holdfast.library.content import load
from holdfast.library.refused import Refused

LINE = {
    "kind": "medication",
    "at": "2026-11-01T10:00:00-08:00",
    "by": "therapist",
    "body": {"ingredient": "clonazepam", "status": "taking", "text": "1 mg at night"},
}


@pytest.fixture(scope="module")
def content():
    return replace(load(), vocabulary=VOCABULARY)


def sentence(name, text, content):
    with pytest.raises(Refused) as refused:
        read_chart(name, "clem", text, content)
    (problem,) = refused.value.problems
    return problem


def table(*rows):
    return "\n".join(rows) + "\n"


def test_a_bundle_is_read(content):
    imported = read_chart("clem.json", "clem", json.dumps(bundle(condition())), content)
    assert bodies(imported, "condition")[0]["code"] == "stroke"


def test_a_bundle_is_known_by_what_it_says_whatever_its_name(content):
    text = json.dumps(bundle(condition()), indent=2)
    assert read_chart("clem.txt", "clem", text, content).mapped == {"Condition": 1}


def test_a_byte_order_mark_is_no_trouble(content):
    text = "\ufeff" + json.dumps(bundle(condition()))
    assert len(read_chart("clem.json", "clem", text, content).entries) == 1


def test_broken_json_says_where_it_breaks_off(content):
    text = json.dumps(bundle(condition()), indent=1)[:-20]
    problem = sentence("clem.json", text, content)
    assert problem.startswith("clem.json: it is not whole JSON; it breaks off at line")


def test_json_nested_without_end_is_refused(content):
    assert "nested too deeply" in sentence("clem.json", "[" * 100_000, content)


def test_a_single_resource_is_no_bundle(content):
    assert "not a FHIR Bundle" in sentence("clem.json", json.dumps(condition()), content)


def test_an_answer_the_form_cannot_have_is_told_and_the_rest_is_read(content):
    items = [
        {"linkId": link, "answer": [{"valueInteger": 7}]}
        for link in ("44250-9", "44255-8", "44259-0")
    ]
    odd = {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "authored": "2026-01-01",
        "item": items,
    }
    imported = read_chart("clem.json", "clem", json.dumps(bundle(odd, request())), content)
    assert [entry["kind"] for entry in imported.entries] == ["answers", "medication"]
    assert bodies(imported, "answers")[0]["items"] == [None] * 9
    assert "question 1, 2, 3 could not be read" in str(imported.refused[0])


def test_a_chart_file_keeps_its_ids_and_who_wrote_it(content):
    named = {**LINE, "id": "019ab3c4-0000-7000-8000-000000000001"}
    imported = read_chart("clem.jsonl", "clem", json.dumps(named), content)
    (entry,) = imported.entries
    assert entry["id"] == named["id"]
    assert entry["by"] == "therapist"
    assert entry["body"] == LINE["body"]
    assert imported.mapped == {"medication": 1}


def test_an_unknown_code_of_a_chart_file_is_kept(content):
    odd = {**LINE, "body": {"ingredient": "seaweed", "status": "taking"}}
    imported = read_chart("clem.jsonl", "clem", json.dumps(odd), content)
    assert [str(remark) for remark in imported.kept] == ["medication seaweed"]
    assert len(imported.entries) == 1


def test_a_malformed_line_refuses_its_file_with_line_and_field(content):
    odd = {**LINE, "body": {"ingredient": "clonazepam", "status": "sometimes"}}
    problem = sentence("clem.jsonl", json.dumps(LINE) + "\n" + json.dumps(odd), content)
    assert problem.startswith("clem.jsonl, line 2: status")


def test_a_table_is_read_with_numbers_days_and_parts_of_fields(content):
    text = table(
        "kind,at,name,systolic_mmhg,code,status,detail.event_on,consent",
        "reading,2026-01-01T09:00:00Z,blood_pressure,142,,,,",
        "condition,2026-01-01T09:00:00Z,,,seizure,past,2025-02-03,",
        "plan,2026-01-01T09:00:00Z,,,,,,yes",
    )
    imported = read_chart("clem.csv", "clem", text, content)
    assert bodies(imported, "reading") == [{"name": "blood_pressure", "systolic_mmhg": 142}]
    (seizure,) = bodies(imported, "condition")
    assert seizure["detail"] == {"event_on": "2025-02-03"}
    assert bodies(imported, "plan") == [{"consent": True}]
    assert {entry["by"] for entry in imported.entries} == {"import"}


def test_answers_in_a_table_are_a_list(content):
    text = table(
        "kind,at,instrument,items",
        'answers,2026-01-01T09:00:00Z,phq-9,"[1,2,0,3,1,0,2,1,null]"',
    )
    (body,) = bodies(read_chart("clem.csv", "clem", text, content), "answers")
    assert list(body["items"]) == [1, 2, 0, 3, 1, 0, 2, 1, None]


def test_an_empty_row_of_a_table_is_passed_over(content):
    text = table("kind,at,code,status", "", ",,,", "condition,2026-01-01T09:00:00Z,tia,past")
    assert len(read_chart("clem.csv", "clem", text, content).entries) == 1


def test_the_same_table_gives_the_same_ids(content):
    text = table("kind,at,code,status", "condition,2026-01-01T09:00:00Z,tia,past")
    first = read_chart("clem.csv", "clem", text, content)
    assert first.entries == read_chart("clem.csv", "clem", text, content).entries


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (["code,status", "tia,past"], "the column kind, at is missing"),
        (
            ["kind,at,code,status", "condition,2026-01-01T09:00:00Z,tia,perhaps"],
            "line 2: status",
        ),
        (["kind,at,code,status", "condition,someday,tia,past"], "line 2: at"),
        (["kind,at,code", "whim,2026-01-01T09:00:00Z,tia"], "line 2: kind"),
        (
            ["kind,at,name,kg", "reading,2026-01-01T09:00:00Z,weight,heavy"],
            "line 2: kg",
        ),
        (["kind,at,consent", "plan,2026-01-01T09:00:00Z,maybe"], "line 2: consent"),
    ],
)
def test_a_table_that_does_not_fit_says_line_and_field(rows, says, content):
    problem = sentence("clem.csv", table(*rows), content)
    assert problem.startswith("clem.csv")
    assert says in problem


def test_of_a_bundle_what_cannot_be_is_said_and_the_rest_is_kept(content):
    whole = bundle(condition(), observation("8867-4", 6100, "/min"))
    imported = read_chart("clem.json", "clem", json.dumps(whole), content)
    assert [entry["kind"] for entry in imported.entries] == ["condition"]
    assert "per_minute: this can be from 0 to 500 a minute" in str(imported.refused[0])


def test_of_a_chart_file_what_cannot_be_is_said_with_its_line(content):
    score = LINE | {"kind": "score", "body": {"instrument": "phq-9", "total": 1850}}
    lines = "\n".join(json.dumps(one) for one in (LINE, score))
    said = sentence("clem.jsonl", lines, content)
    assert said == "clem.jsonl, line 2: total: PHQ-9 goes from 0 to 27; please check the total."


def test_of_a_table_what_cannot_be_is_said_with_its_row(content):
    rows = table("kind,at,name,systolic_mmhg", f"reading,{LINE['at']},blood_pressure,1880")
    said = sentence("clem.csv", rows, content)
    assert "line 2: systolic_mmhg: this can be from 20 to 400 mmHg" in said


@pytest.mark.parametrize("zone", ["Eastern Standard Time", "W. Europe Standard Time", "Mars/Base"])
def test_a_time_zone_that_is_not_known_is_refused_and_never_utc(zone, content):
    person = LINE | {"kind": "person", "body": {"time_zone": zone}}
    said = sentence("clem.jsonl", json.dumps(person), content)
    assert said.startswith("clem.jsonl, line 1: time_zone: this is no time zone such as")
    assert "Windows" in said
