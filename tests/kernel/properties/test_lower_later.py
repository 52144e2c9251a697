"""A later low answer never cancels a higher risk."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import DENIALS, one, risks, said

from holdfast.kernel.content.urgency import RANK


@settings(max_examples=60)
@given(entries(), moments(), st.sampled_from(DENIALS))
def test_a_later_low_answer_never_cancels_a_higher_risk(made, at, denial):
    form, items = denial
    denied = one("answers", {"instrument": form, "items": items}, at)
    before, after = risks(said(made, at)), risks(said([*made, denied], at))

    for key, urgency in before.items():
        if urgency in ("now", "today"):
            assert RANK[after[key]] <= RANK[urgency]
