"""What one telling had that another has not."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any


def lost(before: Any, after: Any, where: str = "") -> Iterator[str]:
    """The places where something is gone or different; what came new is no loss."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name, value in before.items():
            yield from lost(value, after.get(name), f"{where}/{name}")
    elif isinstance(before, list) and isinstance(after, list):
        for one, count in (Counter(map(written, before)) - Counter(map(written, after))).items():
            yield f"{where}: {count} of {one[:160]}"
    elif before != after:
        yield f"{where}: {before!r} is {after!r}"


def written(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
