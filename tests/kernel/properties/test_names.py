"""A finding is known by its name and what it is about."""

from __future__ import annotations

from hypothesis import given, settings
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import said


@settings(max_examples=60)
@given(entries(), moments())
def test_a_finding_is_known_by_its_name_and_what_it_is_about(made, at):
    findings = said(made, at, show_all=True).findings

    assert len({f.key for f in findings}) == len(findings)
    assert len({f.cause for f in findings}) == len(findings)
    for finding in findings:
        stage, _, subject = finding.id.partition(".")
        assert stage and subject
        assert finding.key.startswith(f"{finding.id}@")
