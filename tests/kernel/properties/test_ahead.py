"""What is due lies ahead or within its grace, and stands in order."""

from __future__ import annotations

from datetime import UTC, timedelta

from hypothesis import given, settings
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import said

from holdfast.library.content import load


@settings(max_examples=60)
@given(entries(), moments())
def test_what_is_due_lies_ahead_or_within_its_grace_and_stands_in_order(made, at):
    due = said(made, at).due
    grace = max(step.grace_hours for step in load().cadence.items)

    assert list(due) == sorted(due, key=lambda item: (item.at, item.what))
    assert all(item.at + timedelta(hours=grace) > at.astimezone(UTC) for item in due)
