"""Remarks keep the sentence apart from what it speaks of, for the translator."""

from __future__ import annotations

from tests.exchange.test_still import EARLY

from holdfast.exchange.fact import Fact, line_of, made_id
from holdfast.exchange.marking import mark
from holdfast.exchange.remark import CannotUse, NotForChart, Remark


def test_a_remark_is_its_sentence_with_its_fields():
    remark = Remark(mark("entry {place} holds no resource."), {"place": 3})
    assert str(remark) == "entry 3 holds no resource."
    assert remark.sentence == "entry {place} holds no resource."


def test_braces_in_what_it_speaks_of_do_no_harm():
    assert str(Remark("{words}", {"words": "{odd} {0}"})) == "{odd} {0}"


def test_an_exception_carries_its_remark():
    trouble = CannotUse("{field} is no possible date.", field="birthDate")
    assert str(trouble) == "birthDate is no possible date."
    assert trouble.remark.fields == {"field": "birthDate"}
    assert issubclass(NotForChart, CannotUse)


def test_a_line_leaves_out_what_was_not_said():
    fact = Fact(kind="person", at=EARLY, body={"born": None, "sex": "female"})
    assert line_of(fact, "clem", "p1") == {
        "id": made_id("clem", "p1"),
        "kind": "person",
        "at": "2010-01-01T00:00:00+00:00",
        "by": "import",
        "label": "ordinary",
        "body": {"sex": "female"},
    }


def test_an_id_is_a_uuid_of_version_8_made_of_its_seed():
    assert made_id("a", "b") == made_id("a", "b")
    assert made_id("a", "b") != made_id("ab")
    assert made_id("a")[14] == "8"
    assert made_id("a")[19] in "89ab"
