"""The one way a body is written down, so that the same content is the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec


def canonical(body: Mapping[str, Any]) -> bytes:
    """JSON with sorted names; what was not answered (None) is left out, whoever left it."""
    said = {name: value for name, value in body.items() if value is not None}
    return msgspec.json.encode(said, order="deterministic")


def said_in(written: bytes) -> dict[str, Any]:
    """The body that ``canonical`` wrote, unknown fields included."""
    return msgspec.json.decode(written, type=dict[str, Any])
