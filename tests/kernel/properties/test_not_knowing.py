"""Not knowing takes nothing back, and rings nobody."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import SCREENER, entries, moments
from tests.kernel.properties.briefed import by_key, one, said

NOTHING_SAID = (
    ("condition", {"code": "aneurysm", "status": "unknown"}),
    ("condition", {"code": "cystitis", "status": "unknown"}),
    ("condition", {"code": "myocardial_infarction", "status": "unknown"}),
    ("medication", {"ingredient": "clonazepam", "status": "unknown"}),
    ("substance", {"substance": "alcohol", "use": "unknown"}),
    ("reading", {"name": "blood_pressure"}),
    ("answers", {"instrument": "c-ssrs-screener", "items": dict.fromkeys(SCREENER)}),
    ("person", {"pregnancy": "unknown"}),
    ("person", {"pregnancy": "declined"}),
    ("plan", {}),
    ("check_in", {}),
    ("contact", {}),
)
SKIPPED_RINGS = ("risk.item_nine", "risk.asq_positive", "risk.asq_acute")


@settings(max_examples=60)
@given(entries(), moments(), st.sampled_from(NOTHING_SAID))
def test_not_knowing_takes_nothing_back(made, at, told):
    before = by_key(said(made, at, show_all=True))
    after = by_key(said([*made, one(*told, at)], at, show_all=True))

    for key, finding in before.items():
        if finding.state == "present":
            assert after[key].state in ("present", "cannot_tell")


@settings(max_examples=50)
@given(entries(), moments())
def test_not_knowing_does_not_ring(made, at):
    for finding in said(made, at, show_all=True).findings:
        if finding.state == "cannot_tell" and finding.id not in SKIPPED_RINGS:
            assert finding.urgency in ("soon", "know")
