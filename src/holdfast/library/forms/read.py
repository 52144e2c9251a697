"""Reads the files of a form: one a section, in the order of their names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from holdfast.library.convert import convert
from holdfast.library.forms.form import Form, Section
from holdfast.library.once import once
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml

FOLDER = Path(__file__).parents[2] / "content" / "forms" / "suitability"
NOT_ASKED = "not-asked.yaml"


@once
def load() -> Form:
    """The suitability form that ships with this version, read once a process."""
    return read_form(FOLDER)


def read_form(folder: Path) -> Form:
    """Raises Refused, with file and line, for a section that does not fit."""
    return Form(tuple(section for _file, section in read_sections(folder)))


def read_sections(folder: Path) -> list[tuple[YamlFile, Section]]:
    files = [read_yaml(path) for path in sorted(folder.glob("*.yaml")) if path.name != NOT_ASKED]
    return [(file, _section(file)) for file in files]


def not_asked(folder: Path = FOLDER) -> dict[str, str]:
    """What the form leaves out ("condition infection_acute", "release"), and why."""
    listed: list[dict[str, Any]] = read_yaml(folder / NOT_ASKED).value["not_asked"]
    return {line["what"]: line["because"] for line in listed}


def _section(file: YamlFile) -> Section:
    try:
        return convert(file.value, Section)
    except msgspec.ValidationError as error:
        what, _, place = str(error).partition(" - at `")
        raise Refused([file.refuse(f"{what}.", place.strip("`") or "$")]) from error
