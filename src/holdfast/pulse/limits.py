"""From when on something is said: content/settings/pulse.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from importlib.resources import files

import msgspec

from holdfast.library.known import known
from holdfast.library.once import once


@dataclass(frozen=True, slots=True)
class Limits:
    beat_every_seconds: float
    silent_after_seconds: float
    late_after_seconds: float
    clocks_apart_seconds: float
    least_free_mebibytes: int
    believed_seconds: float
    forgotten_after_seconds: float
    verification_late_after_hours: float
    backup_late_after_hours: float

    @property
    def silent(self) -> timedelta:
        return timedelta(seconds=self.silent_after_seconds)

    @property
    def late(self) -> timedelta:
        return timedelta(seconds=self.late_after_seconds)

    @property
    def apart(self) -> timedelta:
        return timedelta(seconds=self.clocks_apart_seconds)

    @property
    def forgotten(self) -> timedelta:
        return timedelta(seconds=self.forgotten_after_seconds)

    @property
    def verification_late(self) -> timedelta:
        return timedelta(hours=self.verification_late_after_hours)

    @property
    def backup_late(self) -> timedelta:
        return timedelta(hours=self.backup_late_after_hours)


@once
def limits() -> Limits:
    written = files("holdfast").joinpath("content/settings/pulse.yaml").read_bytes()
    return msgspec.yaml.decode(written, type=known(Limits))
