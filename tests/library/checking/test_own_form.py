"""A form of our own that claims too much, or leaves no room for silence, is refused by line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from holdfast.library import own_forms
from holdfast.library.checking.own_form import own_form_problems
from holdfast.library.content import load


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("source: US-SPR", "source: HEARSAY", "the source HEARSAY is not in sources.yaml"),
        ("reviewer: null", "reviewer: Somebody", "a draft names neither"),
        ("not a tested measure", "a tested measure", "say in its notice that the questions are"),
        (
            "left_unsaid: I would rather not say",
            "left_unsaid: ''",
            "needs an answer of `left_unsaid`",
        ),
        ("code: haematuria", "code: chest_pain", "“chest_pain” is an emergency; say in the"),
    ],
)
def test_it_is_refused_and_says_what_to_write(faulty, old, new, says):
    folder = faulty("check-ins/bladder-check.yaml", (old, new)) / "check-ins"
    form = own_forms.read_check_in(folder / "bladder-check.yaml")
    content = replace(load(), check_ins={form.id: form})

    found = list(own_form_problems(folder, frozenset({"US-SPR"}), content))
    assert all(sentence.startswith("bladder-check.yaml, line ") for sentence in found)
    assert any(says in sentence for sentence in found), found
