"""A form answered item by item keeps each answer, the last of the PHQ-9 above all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.exchange.bundles import bodies, read

MII = (
    Path(__file__).parents[3]
    / "shared/data/fhir-questionnaires/mii__QuestionnaireResponse-mii-exa-pro-phq-9-response.json"
)
ITEMS = ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7"]
ITEMS += ["44258-2", "44252-5", "44253-3", "44260-8"]


def form(answers, **more):
    items = [
        {"linkId": f"/{link}", "answer": [{"valueInteger": answer}] if answer is not None else []}
        for link, answer in zip(ITEMS, answers, strict=True)
    ]
    return {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "authored": "2026-01-02T03:04:05Z",
        "item": items,
        **more,
    }


def test_the_items_stand_in_printed_order():
    imported = read(form([1, 2, 0, 3, 1, 0, 2, 1, 1]))
    (body,) = bodies(imported, "answers")
    assert body == {"instrument": "phq-9", "items": [1, 2, 0, 3, 1, 0, 2, 1, 1]}


def test_an_unfinished_form_keeps_what_was_answered():
    imported = read(form([1, None, 0, 3, 1, 0, 2, 1, None], status="in-progress"))
    assert bodies(imported, "answers")[0]["items"] == [1, None, 0, 3, 1, 0, 2, 1, None]


def test_items_inside_groups_are_found():
    grouped = form([0] * 9)
    grouped["item"] = [{"linkId": "group", "item": grouped["item"]}]
    assert bodies(read(grouped), "answers")[0]["items"] == [0] * 9


def test_an_answer_that_is_not_known_is_refused_and_not_counted_as_none():
    odd = form([0] * 9)
    odd["item"][8]["answer"] = [{"valueCoding": {"code": "LA99999-9"}}]
    imported = read(odd)
    assert bodies(imported, "answers")[0]["items"] == [0, 0, 0, 0, 0, 0, 0, 0, None]
    assert "question 9 could not be read" in str(imported.refused[0])
    assert "suicide" in str(imported.refused[0])


def test_another_form_is_left_out():
    assert read({"resourceType": "QuestionnaireResponse", "status": "completed"}).entries == []


def test_the_german_example_is_read_from_its_answer_codes():
    if not MII.exists():
        pytest.skip("the FHIR questionnaires are not beside this repository")
    example = json.loads(MII.read_text("utf-8"))
    answers = [item["answer"][0]["valueCoding"]["code"] for item in example["item"][:9]]
    points = {"LA6568-5": 0, "LA6569-3": 1, "LA6570-1": 2, "LA6571-9": 3}
    imported = read({**example, "subject": None, "authored": "2023-10-01"})
    assert bodies(imported, "answers")[0]["items"] == [points[code] for code in answers]
