"""Whether content that was reviewed names its reviewer and the day, and a draft neither."""

from __future__ import annotations

from collections.abc import Iterator

SENTENCE = "reviewed content names its reviewer and the day; a draft names neither."


def half_signed(status: str, reviewer: object, reviewed_on: object) -> Iterator[str]:
    if [bool(reviewer), bool(reviewed_on)] != [status == "reviewed"] * 2:
        yield SENTENCE
