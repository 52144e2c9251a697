"""A code of LOINC that nobody found is refused, and one that was found is not forgotten."""

from __future__ import annotations

import pytest

from holdfast.library.checking.loinc import loinc_problems
from holdfast.library.content import load


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("phq-2: [44250-9, ", "phq-2: [", "phq-2.yaml, line 32: 44250-9 is no code that was found"),
        ("audit: [72110-0]", "audit: [72110-0, 1-1]", "line 13: audit does not give 1-1; add it"),
    ],
)
def test_a_form_gives_the_codes_that_were_found(faulty, old, new, says):
    (problem,) = loinc_problems(faulty("vocabulary/loinc-found.yaml", (old, new)), load())
    assert says in problem
