"""What a journey ribbon is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Kind = Literal[
    "contact",
    "stage",
    "session",
    "dose",
    "planned_dose",
    "measure",
    "signature",
    "medicine",
    "alert_now",
    "alert_today",
    "review",
]

# What has one shape has one line in the key.
KEY_OF: dict[Kind, Kind] = {"stage": "contact", "review": "contact"}

KIND_WORDS: dict[Kind, str | Promise] = {
    "contact": _("First contact, stage or review"),
    "session": _("Session"),
    "dose": _("Dose"),
    "planned_dose": _("Planned dose"),
    "measure": _("Measure"),
    "signature": _("Signature"),
    "medicine": _("Medicine change"),
    "alert_now": _("Alert: now"),
    "alert_today": _("Alert: today"),
}

# Which label gives way to which where there is no room for both.
WEIGHTS: dict[Kind, int] = {
    "alert_now": 8,
    "alert_today": 7,
    "contact": 6,
    "planned_dose": 5,
    "dose": 5,
    "review": 4,
    "medicine": 3,
    "stage": 3,
    "signature": 2,
    "session": 1,
    "measure": 0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something on the ribbon; ``label`` is drawn where there is room, ``when`` is its date."""

    at: datetime
    kind: Kind
    label: str
    when: str
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A time of which nothing is known."""

    start: datetime
    end: datetime
    label: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """From first contact to now, and the plan ahead."""

    first_at: datetime
    now: datetime
    until: datetime
    now_when: str
    moments: tuple[Moment, ...] = ()
    gaps: tuple[Gap, ...] = ()
