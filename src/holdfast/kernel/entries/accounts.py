"""Ids of accounts, which may stand in entries and in no words."""

from __future__ import annotations

from typing import Any
from uuid import UUID


def is_account(value: Any) -> bool:
    """Whether it is the id of an account, which no words may show."""
    try:
        return isinstance(value, str) and bool(UUID(value))
    except ValueError:
        return False
