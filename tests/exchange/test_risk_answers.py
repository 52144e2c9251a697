"""Answers about suicide are never lost, however the form is built (R4 QuestionnaireResponse)."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import bodies, read
from tests.exchange.forms import EARLIER, RISK, asked, coding, eight, nine, response

ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
WEIGHT = "http://hl7.org/fhir/StructureDefinition/itemWeight"
CO_VALUE = "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value"
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"


def forms(*items, **more):
    return bodies(read(response(*items, **more)), "answers")


def risk(*items, **more):
    """The answer to question 9 of the one PHQ-9 there is."""
    (body,) = forms(*items, **more)
    assert body["instrument"] == "phq-9"
    assert body["items"][:8] == EARLIER
    return body["items"][8]


@pytest.mark.parametrize(
    "answer",
    [
        3,
        {"valueDecimal": 3.0},
        {"valueString": "3"},
        {"valueString": "nearly every day"},
        {"valueString": "Nearly every day (3)"},
        {"valueQuantity": {"value": 3}},
        {"valueInteger": "3"},
        {"valueCode": "LA6571-9"},
        coding("LA6571-9"),
        coding("opt-3", "Nearly every day"),
        coding("3"),
        coding("x", extension=[{"url": ORDINAL, "valueDecimal": 3}]),
        coding("x", extension=[{"url": WEIGHT, "valueDecimal": 3}]),
        coding("x", extension=[{"url": CO_VALUE, "valueDecimal": 3}]),
        coding("x") | {"extension": [{"url": ORDINAL, "valueDecimal": 3}]},
    ],
)
def test_each_way_to_write_an_answer_is_read(answer):
    assert risk(*nine(answer)) == 3


def test_what_was_ticked_weighs_more_than_what_it_is_worth_elsewhere():
    """Several days is 1 here, whatever a form that counts from 1 makes of it."""
    ticked = coding("b", "Several days", extension=[{"url": ORDINAL, "valueDecimal": 2}])
    assert risk(*nine(ticked)) == 1


@pytest.mark.parametrize(
    "items",
    [
        [*eight(), asked("gate", {"valueBoolean": True, "item": [asked(RISK, 2)]})],
        [*eight(), asked("gate", {"item": [asked(RISK, 2)]})],
        [asked("a", {"valueString": "yes", "item": [{"linkId": "g", "item": nine(2)}]})],
        [{"linkId": "a", "item": [{"linkId": "b", "item": [{"linkId": "c", "item": nine(2)}]}]}],
        [{"linkId": f"page-{n}", "item": [one]} for n, one in enumerate(nine(2))],
        [{"linkId": "page", "item": [one]} for one in nine(2)],
    ],
)
def test_a_question_is_found_under_groups_and_answers(items):
    assert risk(*items) == 2


@pytest.mark.parametrize(
    "last",
    [
        [asked(RISK, 2), asked(RISK, 0)],
        [asked(RISK, 0), asked(RISK, 2)],
        [asked(RISK, 0, 2)],
        [asked(RISK, 2, 0)],
        [asked(RISK, 2), asked(RISK)],
        [asked(RISK), asked(RISK, 2)],
    ],
)
def test_of_two_answers_the_worse_stands(last):
    assert risk(*eight(), *last) == 2


def test_two_answers_that_differ_are_told():
    imported = read(response(*nine(0, 2)))
    assert "question 9 was answered in two ways; the worse answer stands" in str(imported.noted[0])
    assert not read(response(*nine(2, 2))).noted


def test_a_form_that_was_asked_twice_is_two_forms():
    again = [{"linkId": "g", "item": nine(3)}, {"linkId": "g", "item": nine(0)}]
    assert [body["items"][8] for body in forms(*again)] == [3, 0]


@pytest.mark.parametrize(
    "declined",
    [
        coding("asked-declined") | {"extension": [{"url": ABSENT, "valueCode": "asked-declined"}]},
        {"extension": [{"url": ABSENT, "valueCode": "asked-declined"}]},
        {
            "valueCoding": {
                "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                "code": "asked-declined",
            }
        },
    ],
)
def test_a_declined_answer_is_not_answered_and_not_none(declined):
    imported = read(response(*nine(declined)))
    assert bodies(imported, "answers")[0]["items"] == [*EARLIER, None]
    assert not imported.refused


@pytest.mark.parametrize(
    "odd", [coding("LA99999-9"), coding("x", "perhaps"), 7, -1, {"valueString": "often"}, 1.5]
)
def test_an_answer_that_cannot_be_read_stands_as_not_answered_and_is_told(odd):
    imported = read(response(*nine(odd)))
    assert bodies(imported, "answers")[0]["items"] == [*EARLIER, None]
    (told,) = imported.refused
    assert "PHQ-9: the answer to question 9" in str(told)
    assert "suicide or self-harm: please read it in the original today" in str(told)


def test_another_question_that_cannot_be_read_costs_itself_alone():
    imported = read(response(asked("/44250-9", coding("?")), *nine(3)[1:]))
    assert bodies(imported, "answers")[0]["items"] == [None, *EARLIER[1:], 3]
    assert "question 1 could not be read" in str(imported.refused[0])


def test_a_form_of_local_link_ids_is_read_by_its_questionnaire():
    local = [one | {"linkId": f"q{n}"} for n, one in enumerate(nine(coding("d")))]
    option = {"code": "d", "extension": [{"url": ORDINAL, "valueDecimal": 3}]}
    known = {
        "resourceType": "Questionnaire",
        "url": "http://local.example/mood",
        "item": [
            {
                "linkId": f"q{n}",
                "code": [{"system": "http://loinc.org", "code": one["linkId"].lstrip("/")}],
                "answerOption": [{"valueCoding": option}],
            }
            for n, one in enumerate(nine(0))
        ],
    }
    named = response(*local, questionnaire="http://local.example/mood|2")
    (body,) = bodies(read(named, known), "answers")
    assert body["items"] == [*EARLIER, 3]


@pytest.mark.parametrize(
    ("before", "after"), [("", "?"), ("9. ", ""), ("PHQ-9 item 9: ", " (last two weeks)")]
)
def test_a_question_is_known_by_its_words(before, after):
    words = "Thoughts that you would be better off dead, or of hurting yourself in some way"
    words = f"{before}{words}{after}"
    assert risk(*eight(), asked("q9", 1, text=words)) == 1


def test_a_form_that_is_not_known_and_speaks_of_suicide_is_told_and_not_left_out():
    item = asked("item-5", {"valueString": "yes"}, text="Have you thought of suicide?")
    imported = read(response(item))
    assert "about suicide or self-harm stands in it" in str(imported.refused[0])
    assert not imported.left_out


def test_a_question_is_known_by_what_defines_it():
    assert risk(*eight(), asked("q9", 1, definition="http://loinc.org/44260-8")) == 1


def test_a_question_of_suicide_beside_a_known_form_is_told_and_the_form_kept():
    item = asked("extra", {"valueBoolean": True}, text="Did you hurt yourself on purpose?")
    imported = read(response(*nine(0), item))
    assert bodies(imported, "answers")[0]["items"] == [*EARLIER, 0]
    assert "about suicide or self-harm" in str(imported.refused[0])


def test_the_same_question_unanswered_says_nothing():
    imported = read(response(asked("item-5", text="Have you thought of suicide?")))
    assert not imported.refused


@pytest.mark.parametrize("status", [None, "nonsense"])
def test_a_status_that_is_missing_is_told_and_costs_no_answer(status):
    imported = read(response(*nine(3), status=status))
    assert bodies(imported, "answers")[0]["items"] == [*EARLIER, 3]
    assert "status is missing" in str(imported.refused[0])


def test_what_was_entered_in_error_is_not_read():
    assert forms(*nine(3), status="entered-in-error") == []


def test_an_odd_date_costs_no_answer():
    imported = read(response(*nine(3), authored="yesterday"), timestamp="2026-11-28T00:00:00Z")
    assert bodies(imported, "answers")[0]["items"] == [*EARLIER, 3]
    assert imported.entries[0]["at"] == "2026-11-28T00:00:00+00:00"
    assert "authored is no possible date" in str(imported.refused[0])


def test_numbers_that_count_from_one_are_not_taken_for_answers():
    """Somebody who ticked the first box everywhere and the last one once."""
    shifted = [one | {"answer": [{"valueInteger": 1}]} for one in nine(1)]
    shifted[2]["answer"] = [{"valueInteger": 4}]
    imported = read(response(*shifted))
    assert bodies(imported, "answers")[0]["items"] == [None] * 9
    assert "counted from 1" in str(imported.refused[0])


def test_numbers_that_begin_at_none_do_not_count_from_one():
    items = nine(0)
    items[0]["answer"] = [{"valueInteger": 4}]
    imported = read(response(*items))
    assert bodies(imported, "answers")[0]["items"] == [None, *EARLIER[1:], 0]


def test_our_own_form_comes_back_as_it_went():
    items = [asked("thoughts", {"valueCoding": {"code": "1"}}), asked("right_now", 0)]
    (body,) = forms(*items, questionnaire="urn:holdfast:instrument:asq|asq/1")
    assert body["instrument"] == "asq"
    assert body["items"] == [None, None, 1, None, 0]


def test_without_any_date_at_all_it_cannot_stand_in_the_chart_and_is_told():
    undated = response(*nine(3))
    del undated["authored"]
    imported = read(undated)
    assert imported.entries == []
    assert "please read it in the original today" in str(imported.refused[0])


@pytest.mark.parametrize(
    "odd", [{"valueInteger": float("inf")}, {"valueCoding": 7}, {"valueCoding": {"code": [1]}}]
)
def test_an_answer_of_an_odd_shape_costs_no_other(odd):
    imported = read(response(asked("/44250-9", odd), *nine(3)[1:]))
    assert bodies(imported, "answers")[0]["items"] == [None, *EARLIER[1:], 3]


def test_an_odd_questionnaire_costs_no_answer():
    odd = {"resourceType": "Questionnaire", "url": "x", "item": [{"linkId": RISK, "option": [7]}]}
    imported = read(response(*nine(3), questionnaire="x"), odd)
    assert bodies(imported, "answers")[0]["items"] == [*EARLIER, 3]


def test_what_is_left_out_and_speaks_of_suicide_is_told():
    flag = {"resourceType": "Flag", "status": "active", "code": {"text": "Risk of suicide"}}
    imported = read(flag, {"resourceType": "Flag", "code": {"text": "Fall risk"}})
    assert imported.left_out == {"Flag": 2}
    (told,) = imported.noted
    assert str(told).startswith("Flag, entry 1: ")
    assert "speaks of suicide or self-harm" in str(told)


def test_one_thing_where_a_list_should_be_is_read():
    alone = {"linkId": f"{RISK} ", "answer": {"valueInteger": 3}}
    assert risk(*eight(), alone) == 3
    (body,) = forms(item=alone)
    assert body["items"][8] == 3
