"""What this machine lacks: a skipped test, but a failed one where nothing may be missing."""

import os
from typing import NoReturn

import pytest


def is_strict() -> bool:
    """Whether the machine promises to have everything (``CI=true``)."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def missing(sentence: str) -> NoReturn:
    if is_strict():
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)
