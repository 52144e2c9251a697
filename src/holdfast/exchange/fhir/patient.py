"""Patient: when born, of which sex, which language. Names and addresses stay behind."""

from __future__ import annotations

from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.coding import first_code
from holdfast.exchange.fhir.dating import instant, when
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse

SEXES = ("female", "male", "other", "unknown")
STATE_LETTERS = 2


def read(resource: Resource, source: Source) -> list[Fact]:
    born = when(resource, "birthDate")
    body = {
        "born": born.first.isoformat() if born and born.first == born.last else None,
        "sex": _sex(resource),
        "language": _language(resource),
        "jurisdiction": _jurisdiction(resource),
    }
    return [Fact(kind="person", at=instant(born, source), body=body)]


def _sex(resource: Resource) -> str | None:
    gender = resource.get("gender")
    if gender is not None and gender not in SEXES:
        raise CannotUse(_("gender is none of female, male, other and unknown."))
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
