"""Time zones and jurisdictions that exist."""

from __future__ import annotations

import re
from importlib.resources import files
from zoneinfo import available_timezones

from holdfast.library.limits import subdivisions
from holdfast.library.once import once

CODE = re.compile(r"(?P<country>[A-Z]{2})(-(?P<part>[A-Z0-9]{1,3}))?", re.ASCII)


def is_time_zone(name: str) -> bool:
    return name in _zones()


def is_jurisdiction(code: str) -> bool:
    """ISO 3166-1, or 3166-2 with its part, in letters of any size: US, US-CA.

    Parts are known of some countries only.
    """
    found = CODE.fullmatch(code.upper())
    if found is None or found["country"] not in _countries():
        return False
    known = subdivisions().get(found["country"])
    return found["part"] is None or known is None or found["part"] in known


@once
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


@once
def _countries() -> frozenset[str]:
    """As the pinned time zone data lists them."""
    listed = (files("tzdata") / "zoneinfo" / "iso3166.tab").read_text("utf-8").splitlines()
    return frozenset(line.split("\t")[0] for line in listed if line and not line.startswith("#"))
