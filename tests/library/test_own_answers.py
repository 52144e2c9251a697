"""Answers to our own questions: by name, each with one of its codes or nothing."""

import json

import pytest

from holdfast.library.chart_file import read
from holdfast.library.content import load
from holdfast.library.refused import Refused


def line(items):
    body = {"instrument": "bladder-check", "items": items}
    said = {"kind": "answers", "at": "2026-11-01T10:00:00Z", "by": "client", "body": body}
    return json.dumps(said)


@pytest.mark.parametrize("items", [{"blood": 1, "pain": 0}, {"blood": None}, {}])
def test_what_was_asked_may_be_answered_or_left_unsaid(items):
    entry, *_ = read([line(items)], "clem", load())
    assert entry.body.items == items


def test_a_yes_is_the_sign_that_it_is_in_the_app_too():
    entry, *signs = read([line({"blood": 1, "pain": 1, "urgency": 0})], "clem", load())

    assert {(one.kind, one.body.code) for one in signs} == {
        ("reaction", "haematuria"),
        ("reaction", "bladder_pain"),
    }
    assert {(one.at, one.by) for one in signs} == {(entry.at, entry.by)}
    assert len({one.id for one in (entry, *signs)}) == 3


def test_a_sign_that_the_file_tells_beside_the_answers_is_told_once():
    told = {"kind": "reaction", "at": "2026-11-01T10:00:00Z", "by": "client"}
    sign = json.dumps(told | {"body": {"code": "haematuria"}})

    assert len(read([line({"blood": 1}), sign], "clem", load())) == 2


@pytest.mark.parametrize(
    ("items", "sentence"),
    [
        ({"rain": 1}, "“rain” is no question of bladder-check; frequency, urgency, pain, blood."),
        ({"blood": 2}, "blood is answered with 1, 0, or null; not “2”."),
        ({"blood": "yes"}, "not “yes”"),
        ([1, 0, 0, 0], "answer bladder-check by name"),
    ],
)
def test_what_cannot_be_is_refused_with_what_could(items, sentence):
    with pytest.raises(Refused) as refused:
        read([line(items)], "clem", load())
    assert sentence in refused.value.problems[0]
    assert "line 1" in refused.value.problems[0]
