"""Identifiers made where an entry is made."""

from __future__ import annotations

import secrets
import time
import uuid

from django.utils.translation import gettext as _

from holdfast.record.entry.new_entry import NewEntry
from holdfast.record.entry.refusal import Problem

RANDOM_BITS = 74


def new_id() -> uuid.UUID:
    """A UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then chance; sorts by the time made."""
    chance = secrets.randbits(RANDOM_BITS)
    value = (time.time_ns() // 1_000_000 & 0xFFFF_FFFF_FFFF) << 80
    value |= 0x7 << 76 | (chance >> 62) << 64
    value |= 0b10 << 62 | chance & 0x3FFF_FFFF_FFFF_FFFF
    return uuid.UUID(int=value)


def place_id(form_id: uuid.UUID, place: int) -> uuid.UUID:
    """The id of a form's first entry, or of one that comes after it.

    The same for the same form and place: what is sent twice is stored once, and of two different
    answers that come at the same time the second finds its place taken.
    """
    return uuid.uuid5(form_id, str(place)) if place else form_id


def as_id(value: uuid.UUID | str | None) -> uuid.UUID | None:
    """Raises ValueError for text that is no UUID."""
    return value if value is None or isinstance(value, uuid.UUID) else uuid.UUID(value)


def id_problems(new: NewEntry, place: int) -> list[Problem]:
    """Which of the entry's ids are none."""
    sentence = _("This does not look like the id of an entry; it should be a UUID.")
    named = {"id": new.id, "replaces": new.replaces}
    return [Problem(name, sentence, place) for name, value in named.items() if not _is_id(value)]


def _is_id(value: uuid.UUID | str | None) -> bool:
    try:
        as_id(value)
    except ValueError:
        return False
    return True
