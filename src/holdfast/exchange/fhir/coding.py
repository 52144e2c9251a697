"""Codes and words of a FHIR CodeableConcept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from holdfast.exchange.fhir.code_systems import system_of


def codings(concept: Any) -> Iterator[tuple[str, str]]:
    """(system, code) in the order given; a system without a short name is named ``other``."""
    for coding in _list(concept, "coding"):
        if isinstance(coding, Mapping) and isinstance(coding.get("code"), str) and coding["code"]:
            yield system_of(str(coding.get("system", ""))), coding["code"].strip()


def codes_of(concept: Any, system: str) -> tuple[str, ...]:
    return tuple(code for found, code in codings(concept) if found == system)


def texts_of(concept: Any) -> tuple[str, ...]:
    """All the words of a concept: its text, then each display."""
    if not isinstance(concept, Mapping):
        return ()
    displays = (c.get("display") for c in _list(concept, "coding") if isinstance(c, Mapping))
    words = (concept.get("text"), *displays)
    return tuple(text.strip() for text in words if isinstance(text, str) and text.strip())


def text_of(concept: Any) -> str | None:
    """The words of a concept: its text, or the first display."""
    return next(iter(texts_of(concept)), None)


def first_code(concept: Any) -> str | None:
    """The first code, whatever its system: for FHIR's own small value sets."""
    return next((code for _, code in codings(concept)), None)


def status_code(said: Any) -> str | None:
    """A status as R4 gives it, in a concept, or as STU3 does, as a plain code."""
    return said if isinstance(said, str) and said else first_code(said)


def entered_as(concept: Any) -> str | None:
    """How an unknown concept is kept: ``snomed:12345``, or ``text:…`` where it has no code."""
    code = next((f"{system}:{code}" for system, code in codings(concept)), None)
    text = text_of(concept)
    return code or (f"text:{text.casefold()}" if text else None)


def _list(concept: Any, name: str) -> list[Any]:
    found = concept.get(name) if isinstance(concept, Mapping) else None
    return found if isinstance(found, list) else []
