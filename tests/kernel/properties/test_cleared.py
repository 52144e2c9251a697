"""A yes lowers no risk and no emergency, and one that is relayed lowers nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import by_key, one, said

from holdfast.kernel.content.urgency import RANK


@settings(max_examples=40)
@given(entries(), moments(), st.sampled_from(["client", "therapist", "practice", "import"]))
def test_a_yes_that_is_relayed_lowers_nothing(made, at, by):
    before = by_key(said(made, at, show_all=True))
    relayed = one("clearance", {"decision": "cleared"}, at, by)
    after = by_key(said([*made, relayed], at, show_all=True))

    for key, finding in before.items():
        if finding.state == "present" and not key.startswith("suitability.clearance_open"):
            assert RANK[after[key].urgency] <= RANK[finding.urgency]


@settings(max_examples=40)
@given(entries(), moments())
def test_a_yes_of_the_prescriber_lowers_no_risk_and_no_emergency(made, at):
    yes = one("clearance", {"decision": "cleared"}, at, "medical")
    before, after = by_key(said(made, at)), by_key(said([*made, yes], at))

    for key, finding in before.items():
        if finding.urgency == "now" or (finding.id.startswith("risk.") and key in after):
            assert after[key].urgency == finding.urgency
