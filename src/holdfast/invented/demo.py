"""The demo's own home: a folder that nothing but the demo command makes.

Its marker file says when the practice in it was made; where there is none, this is no demo, and
nothing of the demo shows itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from django.conf import settings

from holdfast.invented.client import invented_client
from holdfast.invented.material import archetypes, practice_sheet
from holdfast.library.known import known

MARKER = "demo.json"
MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Made:
    """When the practice of the demo was made, and up to when its history goes.

    ``clock_moved_by_seconds``: how far behind the true time its clock goes, so that it stands
    still while nobody is shown it.
    """

    at: datetime
    clock_moved_by_seconds: int = 0


@dataclass(frozen=True, slots=True)
class SignIn:
    """One way in: whose, and with what."""

    who: str
    role: str
    email: str
    password: str


def home() -> Path:
    return Path(settings.HOLDFAST_HOME)


def is_demo() -> bool:
    return (home() / MARKER).exists()


def made() -> Made | None:
    """None where no demo was made here, or not to the end."""
    try:
        return msgspec.json.decode((home() / MARKER).read_bytes(), type=known(Made))
    except (OSError, msgspec.DecodeError):
        return None


def mark_made(at: datetime, clock_moved_by_seconds: int = 0) -> None:
    beside = home() / f"{MARKER}.new"
    beside.write_bytes(msgspec.json.encode(Made(at, clock_moved_by_seconds)))
    beside.replace(home() / MARKER)


def sign_ins(now: datetime) -> list[SignIn]:
    """Those who work there, then the clients whose way in is shown."""
    sheet = practice_sheet()
    people = [SignIn(one.name, one.role, one.email, sheet.password) for one in sheet.people]
    shown = [number for number, kind in enumerate(archetypes()) if kind.has_sign_in]
    clients = [invented_client(number, now) for number in shown]
    return people + [SignIn(one.name, "client", one.email, sheet.password) for one in clients]
