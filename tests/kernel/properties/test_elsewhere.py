"""What speaks of something else changes nothing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import one, said

ELSEWHERE = (
    ("note", {"text": "a note"}),
    ("message", {"text": "a message"}),
    ("lesson", {"lesson": "breathing"}),
    ("goal", {"text": "to sleep"}),
    ("insight", {"text": "it was the sea"}),
    ("condition", {"code": "chronic_pain", "status": "absent"}),
    ("reading", {"name": "temperature", "celsius": 37.0}),
    ("score", {"instrument": "wsas", "total": 12}),
)


@settings(max_examples=60)
@given(entries(), moments(), moments(), st.sampled_from(ELSEWHERE))
def test_what_speaks_of_something_else_changes_nothing(made, at, told_at, told):
    without, with_it = said(made, at), said([*made, one(*told, told_at)], at)

    assert replace(with_it, phase=without.phase) == without


@settings(max_examples=80)
@given(entries(), moments(), moments())
def test_a_note_of_the_therapist_changes_not_even_the_phase(made, at, noted_at):
    note = one("note", {"text": "a note"}, noted_at, "therapist")

    assert said([*made, note], at) == said(made, at)
