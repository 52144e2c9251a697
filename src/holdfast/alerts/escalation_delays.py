"""How long an alert waits before the next is told: content/settings/alerts.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Literal

import msgspec
from django.conf import settings

from holdfast.alerts.staffed import after
from holdfast.library.known import known
from holdfast.library.once import once
from holdfast.people.models import Practice


@dataclass(frozen=True, slots=True)
class Wait:
    minutes: float
    counted: Literal["staffed", "clock"]

    def over_at(self, since: datetime, practice: Practice) -> datetime:
        if self.counted == "clock":
            return since + timedelta(minutes=self.minutes)
        return after(since, self.minutes, practice)


@dataclass(frozen=True, slots=True)
class Waits:
    """``next_person`` is waited for each person told; ``line`` once, from when it was raised."""

    next_person: Wait
    line: Wait


@dataclass(frozen=True, slots=True)
class Escalation:
    now: Waits
    today: Waits


def waits(urgency: str) -> Waits:
    """The waits of this installation: ``HOLDFAST_ESCALATION`` where it is set, else the file."""
    own = getattr(settings, "HOLDFAST_ESCALATION", None)
    escalation = msgspec.convert(own, known(Escalation)) if own else _shipped()
    return escalation.now if urgency == "now" else escalation.today


@once
def _shipped() -> Escalation:
    written = files("holdfast").joinpath("content/settings/alerts.yaml").read_bytes()
    return msgspec.yaml.decode(written, type=known(Escalation))
