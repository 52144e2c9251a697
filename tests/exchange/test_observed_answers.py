"""Answers of a form as Observations, and the signs they carry: the same as in the app."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.exchange.bundles import LOINC, bodies, observation, read
from tests.exchange.forms import EARLIER, PHQ9, RISK, asked, eight, nine, observed, response

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.chart.chart import fold
from holdfast.library.content import load
from holdfast.library.entry_json import decode_entry

AT = datetime(2026, 11, 28, tzinfo=UTC)


def part(code, **value):
    return {"code": {"coding": [{"system": LOINC, "code": code}]}, **value}


def forms(*resources):
    return bodies(read(*resources), "answers")


def each(last, **more):
    pairs = zip(PHQ9, [*EARLIER, last], strict=True)
    return [observed(code, valueInteger=answer, **more) for code, answer in pairs]


@pytest.mark.parametrize(
    "value",
    [
        {"valueInteger": 3},
        {"valueQuantity": {"value": 3, "unit": "{score}"}},
        {"valueString": "Nearly every day"},
        {"valueCodeableConcept": {"coding": [{"system": LOINC, "code": "LA6571-9"}]}},
        {"valueCodeableConcept": {"text": "Nearly every day"}},
    ],
)
def test_the_question_of_suicide_alone_is_kept_with_the_others_open(value):
    (body,) = forms(observed("44260-8", **value))
    assert body == {"instrument": "phq-9", "items": [*[None] * 8, 3]}


def test_nine_observations_of_a_moment_are_one_form():
    imported = read(*each(2))
    assert bodies(imported, "answers") == [{"instrument": "phq-9", "items": [*EARLIER, 2]}]
    assert imported.mapped == {"Observation": 9}


def test_nine_observations_some_seconds_apart_are_one_form():
    made = [
        one | {"effectiveDateTime": f"2026-11-27T09:00:{number:02}Z"}
        for number, one in enumerate(each(2))
    ]
    assert forms(*made) == [{"instrument": "phq-9", "items": [*EARLIER, 2]}]


def test_two_forms_of_a_day_are_two():
    evening = each(0, effectiveDateTime="2026-11-27T21:00:00Z")
    found = forms(*each(2), *evening)
    assert [body["items"][8] for body in found] == [2, 0]


def test_two_answers_of_one_moment_are_the_worse_and_told():
    imported = read(observed("44260-8", valueInteger=3), observed("44260-8", valueInteger=0))
    assert bodies(imported, "answers")[0]["items"][8] == 3
    assert "answered in two ways" in str(imported.noted[0])


def test_components_of_a_panel_are_one_form():
    parts = [part(code, valueInteger=n) for code, n in zip(PHQ9, [*EARLIER, 1], strict=True)]
    assert forms(observed("44249-1", component=parts))[0]["items"] == [*EARLIER, 1]


def test_a_total_stands_beside_the_answer_that_came_with_it():
    imported = read(
        observation("44261-6", 11, "{score}", component=[part("44260-8", valueInteger=1)])
    )
    assert bodies(imported, "score") == [{"instrument": "phq-9", "total": 11}]
    assert bodies(imported, "answers")[0]["items"] == [*[None] * 8, 1]


def test_a_panel_that_only_names_its_members_says_nothing_of_its_own():
    members = [{"reference": f"Observation/o-{code}"} for code in PHQ9]
    assert len(forms(observed("44249-1", hasMember=members), *each(1))) == 1


def test_an_answer_that_was_declined_or_cannot_be_read_is_open():
    declined = {"dataAbsentReason": {"coding": [{"code": "asked-declined"}]}}
    assert forms(observed("44260-8", **declined))[0]["items"][8] is None
    imported = read(observed("44260-8", valueString="now and then"))
    assert bodies(imported, "answers")[0]["items"][8] is None
    assert "read it in the original today" in str(imported.refused[0])


@pytest.mark.parametrize("status", ["entered-in-error", "cancelled", "registered"])
def test_what_was_not_made_answers_nothing(status):
    assert forms(observed("44260-8", valueInteger=3, status=status)) == []


def signs(entries):
    """What presses, without the words that name where it came from."""
    chart = fold(map(decode_entry, entries), AT)
    found = brief(chart, load(), AT, UTC).findings
    return {(one.id, one.state, one.urgency) for one in found}


def in_the_app(items):
    return [
        {
            "id": "019ab300-0000-7000-8000-000000000001",
            "kind": "answers",
            "at": "2026-11-27T09:00:00+00:00",
            "by": "client",
            "body": {"instrument": "phq-9", "items": items},
        }
    ]


@pytest.mark.parametrize("last", [0, 1, 3, None])
@pytest.mark.parametrize("way", ["response", "observations", "components"])
def test_an_imported_form_carries_the_signs_of_the_form_filled_in_the_app(last, way):
    answered = [(code, n) for code, n in zip(PHQ9, [*EARLIER, last], strict=True)]
    parts = [part(code, **({"valueInteger": n} if n is not None else {})) for code, n in answered]
    sent = {
        "response": [response(*(nine(last) if last is not None else [*eight(), asked(RISK)]))],
        "observations": [observed(code=c, **one) for c, one in _values(parts)],
        "components": [observed("44249-1", component=parts)],
    }
    imported = read(*sent[way])
    assert signs(imported.entries) == signs(in_the_app([*EARLIER, last]))


def _values(parts):
    for one in parts:
        said = {name: value for name, value in one.items() if name != "code"}
        yield one["code"]["coding"][0]["code"], said


@pytest.mark.parametrize("odd", [{"status": None}, {"status": "unknown"}])
def test_a_status_that_is_not_known_is_told_and_costs_no_answer(odd):
    imported = read(observed("44260-8", valueInteger=3, **odd))
    assert bodies(imported, "answers")[0]["items"][8] == 3
    assert "status is missing" in str(imported.refused[0])


def test_an_odd_date_is_told_and_costs_no_answer():
    made = observed("44260-8", valueInteger=3, effectiveDateTime="yesterday")
    imported = read(made, timestamp="2026-11-28T00:00:00Z")
    assert bodies(imported, "answers")[0]["items"][8] == 3
    assert "effectiveDateTime is no possible date" in str(imported.refused[0])
