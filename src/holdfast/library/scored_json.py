"""A score as the JSON object that ``holdfast score --json`` prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from fractions import Fraction
from typing import Any

from holdfast.kernel.instruments.score_result import Scored


def scored_json(scored: Scored) -> dict[str, Any]:
    """Plain values only: mappings, lists, numbers, words, true, false and null."""
    return {field.name: _plain(getattr(scored, field.name)) for field in fields(scored)}


def _plain(value: Any) -> Any:
    if isinstance(value, Fraction):
        return float(value)
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return list(value) if isinstance(value, tuple) else value
