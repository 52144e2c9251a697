"""The rooms of the house that are Django applications, in the order of the floors."""

from __future__ import annotations

from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent

NAMES = [
    "site",
    "watch",
    "exchange",
    "invented",
    "today",
    "client",
    "understanding",
    "suitability",
    "preparation",
    "dosing",
    "checkins",
    "integration",
    "aftercare",
    "practice",
    "record",
    "pulse",
    "alerts",
    "circle",
    "people",
    "audit",
    "post",
    "ui",
]


def with_addresses() -> list[str]:
    """The rooms that stand and have pages; ``site`` itself holds the root."""
    rooms = (room for room in NAMES if room != "site")
    return [f"holdfast.{room}" for room in rooms if (HOUSE / room / "urls.py").exists()]


def built() -> list[str]:
    """The rooms that stand: those with an ``apps.py``."""
    return [f"holdfast.{name}" for name in NAMES if (HOUSE / name / "apps.py").exists()]
