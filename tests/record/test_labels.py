"""Which label fits which kind."""

import pytest

from holdfast.kernel.entries import KINDS
from holdfast.record.entry.labels import LABELS, STORY, problems


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("label", ["ordinary", "part2"])
def test_anything_may_be_ordinary_or_a_substance_use_record(kind, label):
    assert problems(kind, label, 0) == []


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_clients_own_story_may_be_private(kind):
    assert bool(problems(kind, "client_private", 0)) == (kind not in STORY)


@pytest.mark.parametrize("kind", ["answers", "check_in", "signal", "reaction", "score"])
def test_what_may_ring_is_never_private(kind):
    (problem,) = problems(kind, "client_private", 4)
    assert (problem.field, problem.place) == ("label", 4)


@pytest.mark.parametrize("kind", KINDS)
def test_only_a_note_may_be_a_psychotherapy_note(kind):
    assert bool(problems(kind, "psychotherapy_note", 0)) == (kind != "note")


@pytest.mark.parametrize("label", ["", "secret", "Ordinary"])
def test_another_label_is_none(label):
    assert label not in LABELS
    assert len(problems("note", label, 0)) == 1
