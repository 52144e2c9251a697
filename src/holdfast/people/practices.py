"""The practice of whoever reads, for rooms that ask verbs and never tables."""

from __future__ import annotations

from holdfast.people.models import Practice
from holdfast.people.reader import Reader


def practice_of(reader: Reader) -> Practice:
    return Practice.objects.get(id=reader.practice_id)
