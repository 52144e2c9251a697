"""Reads the crisis lines and emergency numbers of each country."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from holdfast.kernel.crisis_line import ANYWHERE, CountryLines, CrisisLine, CrisisLines
from holdfast.library.convert import convert
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml

FILE = Path(__file__).parent.parent / "content" / "crisis-lines.yaml"


@lru_cache(maxsize=1)
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
        file.refuse(f"“{line.number}” may not be live: {why}.", f"$.countries.{code}")
        for code, listed in countries.items()
        for line in (*listed.emergency, *listed.lines)
        if line.live and (why := _why_not_live(line))
    ]
    if ANYWHERE not in countries:
        found.append(file.refuse("the directory for every other country, “**”, is missing."))
    return found


def _why_not_live(line: CrisisLine) -> str | None:
    if line.evidence == "R":
        return "it is only recalled"
    return None if line.checked_on else "it has no dated check"
