"""Reads the situations: one file each, named as it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from holdfast.kernel.content.situation_words import SituationWords
from holdfast.library.convert import convert
from holdfast.library.read_each import read_each
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml


class SituationFile(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """A situation as it is written in its file; its id is the file's name."""

    title: str
    status: Literal["draft", "reviewed"]
    reviewer: str | None
    reviewed_on: date | None
    review_due: date


def read_situations(folder: Path) -> Mapping[str, SituationWords]:
    """Every situation by its id. Raises Refused with file and line for what does not fit."""
    return dict(read_each(sorted(folder.glob("*.yaml")), _read))


def _read(path: Path) -> tuple[str, SituationWords]:
    file = read_yaml(path)
    try:
        written = convert(file.value, SituationFile)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse_shape(error)]) from error
    return path.stem, SituationWords(title=written.title)
