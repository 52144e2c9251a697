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
    (entry,) = read([line(items)], "clem", load())
    assert entry.body.items == items


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
