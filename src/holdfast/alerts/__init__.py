"""Alerts: raised by a finding that cannot wait, closed by a person and by nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from holdfast.alerts.colleague import to_ring
    from holdfast.alerts.escalate import escalate_due
    from holdfast.alerts.ownership import nobody_has
    from holdfast.alerts.raise_alerts import raise_for
    from holdfast.alerts.reading import (
        about,
        deeds_of,
        find,
        for_board,
        may_answer,
        may_have,
        open_among,
        open_of,
        rung_for,
        told_of,
    )
    from holdfast.alerts.status_words import standing_of
    from holdfast.alerts.transitions import CannotMove, delivered
else:
    _ROOMS = {
        "to_ring": "colleague",
        "escalate_due": "escalate",
        "nobody_has": "ownership",
        "CannotMove": "transitions",
        "delivered": "transitions",
        "raise_for": "raise_alerts",
        "about": "reading",
        "deeds_of": "reading",
        "find": "reading",
        "for_board": "reading",
        "may_answer": "reading",
        "may_have": "reading",
        "open_among": "reading",
        "open_of": "reading",
        "rung_for": "reading",
        "told_of": "reading",
        "standing_of": "status_words",
    }

    def __getattr__(name: str) -> Any:
        """Loaded on first use: Django imports this package before its models may be."""
        from importlib import import_module

        if name not in _ROOMS:
            raise AttributeError(name)
        return getattr(import_module(f"holdfast.alerts.{_ROOMS[name]}"), name)


__all__ = [
    "CannotMove",
    "about",
    "deeds_of",
    "delivered",
    "escalate_due",
    "find",
    "for_board",
    "may_answer",
    "may_have",
    "nobody_has",
    "open_among",
    "open_of",
    "raise_for",
    "rung_for",
    "standing_of",
    "to_ring",
    "told_of",
]
