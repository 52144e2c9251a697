"""What people in these tests say, as entries on their way into the record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.cast import Cast

from holdfast.record import Appended, Author, NewEntry, append

NOON = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)  # a Tuesday, noon where the practice is
SECRET = "the lighthouse went dark"


def entry(kind: str, *, at: datetime = NOON, **more: Any) -> NewEntry:
    """``id``, ``label``, ``replaces`` and the like go to the entry, all else into its body."""
    header = {"id", "label", "replaces", "recorded_at", "author"} & more.keys()
    body: Mapping[str, Any] = {name: more[name] for name in more if name not in header}
    return NewEntry(kind=kind, at=at, body=body, **{name: more[name] for name in header})


def check_in(**more: Any) -> NewEntry:
    return entry("check_in", **{"mood": 6, "distress": 2, "text": SECRET, **more})


def phq9(item_nine: int | None = 0, **more: Any) -> NewEntry:
    """A PHQ-9 of ones; item 9 above zero is what rings."""
    items = [1, 1, 1, 1, 1, 1, 1, 1, item_nine]
    return entry("answers", instrument="phq-9", items=items, **more)


def note(**more: Any) -> NewEntry:
    return entry("note", **{"text": SECRET, "form": "psychotherapy", **more})


def client_says(here: Cast, *entries: NewEntry, at: datetime = NOON, **more: Any) -> Appended:
    return append(here.client, entries, by=Author.of(here.clem.reader), at=at, **more)


def therapist_says(here: Cast, *entries: NewEntry, at: datetime = NOON, **more: Any) -> Appended:
    return append(here.client, entries, by=Author.of(here.tamsin.reader), at=at, **more)


def petra_says(here: Cast, *entries: NewEntry, at: datetime = NOON, **more: Any) -> Appended:
    return append(here.client, entries, by=Author.of(here.petra.reader), at=at, **more)


def after(**time: float) -> datetime:
    """That much time after noon."""
    return NOON + timedelta(**time)
