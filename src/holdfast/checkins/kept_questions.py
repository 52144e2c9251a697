"""What a phone without a network asks: the check-in, without what somebody should hear at once."""

from __future__ import annotations

from holdfast.checkins import sheets
from holdfast.checkins.sheets import Asked


def kept_questions() -> list[Asked]:
    """Of risk nothing is asked there: who looks, and when, was not read on that day."""
    return [
        one for one in sheets.check_in().asked if not one.is_of_risk and not _needs_network(one)
    ]


def _needs_network(one: Asked) -> bool:
    return one.own is not None and one.own.needs_network
