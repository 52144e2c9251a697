"""A kept answer as the fields of its question hold it: the way back from ``hearing``."""

from __future__ import annotations

from typing import Any

from holdfast.library.forms import Question

PARTS_OF_DAY = ("year", "month", "day")


def typed_of(question: Question, value: Any) -> dict[str, str]:
    key = question.key
    if question.asks == "date":
        return _day(key, value)
    if question.asks == "blood_pressure":
        return _pressure(key, value)
    if question.asks == "medicines":
        return _rows(key, value)
    return {key: str(value)} if value else {}


def _day(key: str, value: str) -> dict[str, str]:
    parts = str(value)[:10].split("-") if value else []
    pairs = zip(PARTS_OF_DAY, parts, strict=False)
    return {f"{key}.{name}": part.lstrip("0") for name, part in pairs}


def _pressure(key: str, value: str) -> dict[str, str]:
    numbers, _, day = str(value or "").partition(" ")
    upper, _, lower = numbers.partition("/")
    return {f"{key}.upper": upper, f"{key}.lower": lower} | _day(key, day)


def _rows(key: str, value: list[list[str]]) -> dict[str, str]:
    return {
        f"{key}.{name}.{place}": word
        for place, row in enumerate(value or [])
        for name, word in zip(("name", "text", "status"), row, strict=False)
    }
