"""A finding inherits the labels of what it stands on."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import said


@settings(max_examples=50)
@given(entries(), moments(), st.sampled_from(["ordinary", "part2", "psychotherapy_note"]))
def test_findings_inherit_the_labels_of_what_they_stand_on(made, at, label):
    labelled = [
        replace(entry, label=label if place % 2 else "ordinary") for place, entry in enumerate(made)
    ]
    label_of = {entry.id: entry.label for entry in labelled}

    for finding in said(labelled, at, show_all=True).findings:
        if not finding.is_folded:
            stands_on = {label_of[because.entry] for because in finding.why}
            assert set(finding.labels) == (stands_on or {"ordinary"})
