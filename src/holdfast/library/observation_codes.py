"""Reads which measured and counted facts of other systems a chart holds, by LOINC code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from holdfast.library.once import once
from holdfast.library.yaml_file import read_yaml

FILE = Path(__file__).parent.parent / "content" / "vocabulary" / "observations.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One number of an entry: its kind, field and what else the body says, and its units.

    ``is_judged``: what its source says of the number is kept beside it.
    """

    kind: str
    field: str
    body: Mapping[str, str]
    units: Mapping[str, Mapping[str, float]]
    is_judged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationCodes:
    """``scores`` gives an instrument for a code, ``items`` a form and a place for a link id."""

    measures: Mapping[str, Measure]
    pressure_panels: frozenset[str]
    pressure_parts: Mapping[str, Measure]
    scores: Mapping[str, str]
    items: Mapping[str, tuple[str, int]]
    form_lengths: Mapping[str, int]
    answers: Mapping[str, int]
    interpretations: Mapping[str, str]
    coded: frozenset[str]


@once
def load() -> ObservationCodes:
    """The codes that ship with this version, read once a process."""
    parts = read_yaml(FILE).value
    pressure, forms = parts["blood_pressure"], parts["forms"]
    return ObservationCodes(
        measures=_measures(parts),
        pressure_panels=frozenset(pressure["panels"]),
        pressure_parts={
            code: _measure("reading", field, {"name": "blood_pressure"}, pressure["units"], parts)
            for code, field in pressure["parts"].items()
        },
        scores={code: line["instrument"] for line in parts["scores"] for code in line["codes"]},
        items={
            link: (form, place)
            for form, what in forms.items()
            for place, links in enumerate(what["items"])
            for link in links
        },
        form_lengths={form: len(what["items"]) for form, what in forms.items()},
        answers=parts["answers"],
        interpretations=parts["interpretations"],
        coded=frozenset(parts["coded"]),
    )


def _measures(parts: Mapping[str, Any]) -> dict[str, Measure]:
    readings = {
        code: replace(
            _measure("reading", line["field"], {"name": line["name"]}, line["units"], parts),
            is_judged=line.get("is_judged", False),
        )
        for line in parts["readings"]
        for code in line["codes"]
    }
    return readings | {
        code: _measure("person", line["field"], {}, line["units"], parts)
        for line in parts["person"]
        for code in line["codes"]
    }


def _measure(
    kind: str, field: str, body: Mapping[str, str], units: str, parts: Mapping[str, Any]
) -> Measure:
    return Measure(kind=kind, field=field, body=body, units=parts["units"][units])
