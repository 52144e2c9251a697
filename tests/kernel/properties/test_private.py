"""What the client keeps private changes nothing that is said."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import said


@settings(max_examples=60)
@given(entries(), entries(), moments())
def test_what_the_client_keeps_private_changes_nothing(made, kept, at):
    private = [
        replace(entry, id=f"private-{entry.id}", label="client_private", replaces=None)
        for entry in kept
    ]

    assert said([*made, *private], at) == said(made, at)
