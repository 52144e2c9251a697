"""Reads the crisis lines and emergency numbers of each country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import available_timezones

import msgspec

from holdfast.kernel.content.crisis_line import (
    ANYWHERE,
    CountryLines,
    CrisisLine,
    CrisisLines,
    OpenHours,
)
from holdfast.library.convert import convert
from holdfast.library.once import once
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml

FILE = Path(__file__).parent.parent / "content" / "crisis-lines.yaml"
SPAN = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d:[0-5]\d|2[0-3]:[0-5]\d|24:00)")


@once
def load() -> CrisisLines:
    """The lines that ship with this version, read once a process."""
    return read_crisis_lines(FILE)


def read_crisis_lines(path: Path) -> CrisisLines:
    """Raises Refused, with file and line, for what cannot be read or may not be shown."""
    file = read_yaml(path)
    try:
        countries = convert(file.value["countries"], dict[str, CountryLines])
    except msgspec.ValidationError as error:
        raise Refused([file.refuse(f"{error}.")]) from error
    problems = _problems(countries, file)
    if problems:
        raise Refused(problems)
    return CrisisLines(countries)


def _problems(countries: dict[str, CountryLines], file: YamlFile) -> list[str]:
    found = [
        file.refuse(f"“{line.number}” {why}.", f"$.countries.{code}")
        for code, listed in countries.items()
        for line in (*listed.emergency, *listed.lines)
        for why in _wrong_with(line)
    ]
    found += [
        file.refuse(f"{listed.country} has no live emergency number.", f"$.countries.{code}")
        for code, listed in countries.items()
        if code != ANYWHERE and not any(line.live for line in listed.emergency)
    ]
    if ANYWHERE not in countries:
        found.append(file.refuse("the directory for every other country, “**”, is missing."))
    return found


def _wrong_with(line: CrisisLine) -> Iterator[str]:
    if line.live and line.evidence == "R":
        yield "may not be live: it is only recalled"
    elif line.live and not line.checked_on:
        yield "may not be live: it has no dated check"
    if isinstance(line.open, OpenHours) and not _are_hours(line.open):
        yield "opens at hours that cannot be read: say them, or give a zone and 19:00-07:00"


def _are_hours(open_: OpenHours) -> bool:
    spans = [span for span in (open_.daily, open_.weekdays, open_.weekend) if span is not None]
    if not spans:
        return bool(open_.said)
    return open_.zone in available_timezones() and all(SPAN.fullmatch(span) for span in spans)
