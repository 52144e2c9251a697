"""Any chart is briefed as if every card had looked."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import entries, moments, odd_entries
from tests.kernel.every_card import assert_alike

from holdfast.kernel.chart.chart import fold


@settings(max_examples=150)
@given(st.one_of(entries(), odd_entries()), moments(), st.booleans())
def test_any_chart_is_briefed_as_if_every_card_had_looked(made, at, show_all) -> None:
    assert_alike(fold(made, at), at, show_all=show_all)
