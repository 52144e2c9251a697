"""A finding as the kernel would make it, for tests of what rings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from holdfast.kernel.briefing.briefing import Finding

TITLE = "Thoughts of death or self-harm"

_FINDING = Finding(
    id="risk.item_nine",
    key="risk.item_nine@phq-9",
    cause="item nine of one form",
    labels=("ordinary",),
    rows=("E101",),
    state="present",
    urgency="today",
    title=TITLE,
    why=(),
    missing=(),
    consider=(),
    tell=(),
    strength=(),
    evidence="F",
    status="draft",
)


def finding(**more: Any) -> Finding:
    """Another cause is of another finding, unless its key says that it is the same."""
    if "cause" in more:
        more = {"key": f"risk.item_nine@{more['cause']}"} | more
    return replace(_FINDING, **more)
