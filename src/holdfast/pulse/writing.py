"""Does the database take a write? Asked by writing, for nothing else tells."""

from __future__ import annotations

from django.db import Error

from holdfast.pulse.clock import database_now
from holdfast.pulse.models import Touch

THE_ROW = 1
WHY = {
    "readonly": "it may only be read",
    "read-only": "it may only be read",
    "full": "there is no room left",
    "disk i/o": "the disk did not take it",
    "locked": "another process holds it",
}
UNKNOWN = "it gave no reason that is known here"


def refused_write() -> str | None:
    """Why a write was not taken, in words; ``None`` when it was."""
    try:
        Touch.objects.update_or_create(id=THE_ROW, defaults={"at": database_now()})
    except Error as trouble:
        return _why(str(trouble).casefold())
    return None


def _why(said: str) -> str:
    return next((words for sign, words in WHY.items() if sign in said), UNKNOWN)
