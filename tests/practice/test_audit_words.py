"""Every fixed word of the audit has words for people."""

import ast
from pathlib import Path

import pytest

import holdfast
from holdfast.kernel.entries import KINDS
from holdfast.practice.audit_words import DID, SAW, WROTE, in_words
from holdfast.practice.frame import PARTS

BEFORE_A_PRACTICE = {"sign in", "sign-in refused"}


def calls():
    for path in Path(holdfast.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("audit."):
                yield node.func.attr, node.args[2:3]


def test_every_word_that_is_written_down_has_words():
    for verb, (what,) in (one for one in calls() if one[1]):
        if isinstance(what, ast.Constant) and what.value not in BEFORE_A_PRACTICE:
            assert what.value in (SAW if verb == "saw" else DID)


def test_every_page_of_the_practice_has_words():
    assert {part.replace("_", " ") for part in PARTS} <= SAW.keys()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_no_kind_of_entry_is_named(kind):
    said = in_words("did", f"append 1: {kind}")
    assert "append" not in said
    assert said == str(WROTE.get(kind, "wrote in the record"))


@pytest.mark.parametrize(
    ("places", "said"),
    [("7", "1 entry of a record"), ("1-3,7,9-10", "6 entries of a record")],
)
def test_places_in_the_record_are_counted(places, said):
    assert in_words("saw", f"entries {places}") == said


def test_what_is_not_known_stands_as_it_is():
    assert in_words("did", "something new") == "something new"
