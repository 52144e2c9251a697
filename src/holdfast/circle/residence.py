"""Where a client lives: their country, whose crisis lines they are shown, and their time zone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from zoneinfo import available_timezones

from django.db import transaction

from holdfast import audit
from holdfast.circle.membership import has_place
from holdfast.circle.models import Client
from holdfast.kernel.content.crisis_line import ANYWHERE
from holdfast.library import crisis_lines
from holdfast.library.once import once
from holdfast.people.policy import NotAllowed
from holdfast.people.reader import Reader

REGIONS = frozenset(
    [
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    ]
)

Choices = list[tuple[str, str]]


@transaction.atomic
def change_where(client: Client, *, country: str, time_zone: str, by: Reader, at: datetime) -> bool:
    """Whether anything changed. What hangs on local time must be briefed again by the caller.

    Raises ``NotAllowed`` unless ``by`` has a place in the circle as therapist.
    """
    if not has_place(by, client, at):
        raise NotAllowed
    if (client.country, client.time_zone) == (country, time_zone):
        return False
    client.country, client.time_zone = country, time_zone
    client.save(update_fields=["country", "time_zone"])
    audit.did(by, client, "change country or time zone", at=at)
    return True


def countries() -> Choices:
    """Code and name of each country whose lines are known here, by name."""
    known = crisis_lines.load().countries.items()
    named = [(code, listed.country) for code, listed in known if code != ANYWHERE]
    return sorted(named, key=lambda pair: pair[1])


@once
def time_zones() -> list[tuple[str, Choices]]:
    """Every zone of the world by region, as a ``select`` groups them; UTC stands alone at last."""
    named = sorted(zone for zone in available_timezones() if zone.split("/")[0] in REGIONS)
    groups = groupby(named, key=lambda zone: zone.split("/")[0])
    return [(region, _spoken(zones)) for region, zones in groups] + [("UTC", [("UTC", "UTC")])]


def _spoken(zones: Iterable[str]) -> Choices:
    return [(zone, zone_name(zone)) for zone in zones]


def zone_name(zone: str) -> str:
    """ "Los Angeles" for America/Los_Angeles; "UTC" as it is."""
    return (zone.partition("/")[2] or zone).replace("_", " ").replace("/", ", ")


def country_name(code: str) -> str:
    """Empty where no lines are known for the country."""
    found = crisis_lines.load().countries.get(code.upper()) if code != ANYWHERE else None
    return found.country if found else ""
