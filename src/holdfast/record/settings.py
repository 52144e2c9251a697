"""How the record takes things in: content/settings/record.yaml, or ``HOLDFAST_RECORD``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.resources import files

import msgspec
from django.conf import settings

from holdfast.library.known import known
from holdfast.library.once import once


@dataclass(frozen=True, slots=True)
class Habits:
    history_rings_under_hours: float
    clock_may_be_fast_minutes: float
    entries_between_snapshots: int
    drafts_kept_days: float


def habits() -> Habits:
    """The shipped habits, with what this installation has set for itself."""
    own = getattr(settings, "HOLDFAST_RECORD", None)
    return replace(_shipped(), **own) if own else _shipped()


@once
def _shipped() -> Habits:
    written = files("holdfast").joinpath("content/settings/record.yaml").read_bytes()
    return msgspec.yaml.decode(written, type=known(Habits))
