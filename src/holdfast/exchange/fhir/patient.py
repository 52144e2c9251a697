"""Patient: when born, of which sex, which language. Names and addresses stay behind."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.coding import first_code
from holdfast.exchange.fhir.dating import instant, when_if_possible
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.kernel.entries.when import When, parse

SEXES = ("female", "male", "other", "unknown")
STATE_LETTERS = 2
BIRTH = "birthDate"
_TIMED = re.compile(r"T\d{2}:")
_YEAR = re.compile(r"(\d{4})(?!\d)")


def read(resource: Resource, source: Source) -> list[Fact]:
    born = _born(resource, source)
    body = {
        "born": born.first.isoformat() if born and born.first == born.last else None,
        "sex": _sex(resource, source),
        "language": _language(resource),
        "jurisdiction": _jurisdiction(resource),
    }
    return [Fact(kind="person", at=_at(resource, born, source), body=body)]


def _born(resource: Resource, source: Source) -> When | None:
    """A time of birth does not belong here and makes the day doubtful (R4 Patient.birthDate)."""
    said = resource.get(BIRTH)
    if isinstance(said, str) and _TIMED.search(said):
        source.lose(
            _("birthDate is no day such as 1987-05-04 and was left out; please ask for it.")
        )
        return None
    born = when_if_possible(resource, source, BIRTH)
    if born and born.first != born.last:
        source.note(
            _(
                "birthDate says {date} and no more. A chart takes the whole day of birth, so the "
                "age stays not known; please ask for it."
            ),
            date=str(born),
        )
    return born


def _at(resource: Resource, born: When | None, source: Source) -> datetime:
    """From birth on; from the year of an odd birth date, where it has one."""
    year = _YEAR.match(str(resource.get(BIRTH, "")))
    if born is None and year:
        try:
            born = parse(year[1])
        except ValueError:
            born = None
    return instant(born, source, is_kept=True)


def _sex(resource: Resource, source: Source) -> str | None:
    gender = resource.get("gender")
    if gender is not None and gender not in SEXES:
        source.lose(_("gender is none of female, male, other and unknown, and was left out."))
        return None
    return gender


def _language(resource: Resource) -> str | None:
    spoken = _first(resource.get("communication"))
    return first_code(spoken.get("language"))


def _jurisdiction(resource: Resource) -> str | None:
    home = _first(resource.get("address"))
    country, state = home.get("country"), home.get("state")
    if country == "US" and isinstance(state, str) and len(state) == STATE_LETTERS:
        return f"US-{state.upper()}"
    return None


def _first(listed: Any) -> dict[str, Any]:
    first = listed[0] if isinstance(listed, list) and listed else None
    return first if isinstance(first, dict) else {}
