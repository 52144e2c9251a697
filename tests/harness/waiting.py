"""Waiting for what one means, and failing with what was waited for."""

import time
from collections.abc import Callable

import pytest

LOOK_AGAIN = 0.05


def until(is_so: Callable[[], object], otherwise: str, *, seconds: float = 15) -> None:
    """Looks again and again; fails with ``otherwise`` when it does not come true in time."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            pytest.fail(f"After {seconds:g} seconds: {otherwise}")
        time.sleep(LOOK_AGAIN)
