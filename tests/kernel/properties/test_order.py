"""The order in which entries arrive does not matter."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import said_later


@settings(max_examples=80)
@given(entries(), moments(), st.randoms(use_true_random=False))
def test_the_order_of_the_entries_does_not_matter(made, at, random) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)

    assert said_later(shuffled, at, at, "UTC") == said_later(made, at, at, "UTC")
