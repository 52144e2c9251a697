"""Reads the vocabulary files: conditions, reactions, substances and medicines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from holdfast.kernel.content.areas import Area
from holdfast.kernel.content.vocabulary import Meaning, Vocabulary, frozen
from holdfast.library.medicine_names import Medicines, read_medicines
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

SYSTEMS = ("snomed", "icd10")
Code = str | Mapping[str, Any]


def read_vocabulary(folder: Path) -> Vocabulary:
    """Raises Refused, with the file, where one cannot be read or misses a part."""
    conditions = part_of(folder / "conditions.yaml", "conditions")
    reactions = part_of(folder / "reactions.yaml", "reactions")
    substances = part_of(folder / "substances.yaml", "substances")
    people = part_of(folder / "substances.yaml", "person")
    further = _further(folder / "snomed-conditions.yaml")
    medicines = read_medicines(folder / "medicines.yaml")
    return Vocabulary(
        titles=frozen(_titles(conditions, reactions, substances, medicines)),
        members=frozen(medicines.members),
        meanings=frozen(further | _meanings(conditions, substances, people)),
        medicines_by_name=frozen(medicines.by_name),
        ingredients_by_rxcui=frozen(medicines.by_rxcui),
        ingredients_by_atc=frozen(medicines.by_atc),
        conditions_by_name=frozen(_names(conditions)),
        dated_conditions=frozenset(
            code for code, what in conditions.items() if "event_on" in what.get("details", ())
        ),
        areas=tuple(_areas(folder / "condition-words.yaml")),
    )


def part_of(path: Path, name: str) -> Any:
    file = read_yaml(path)
    if not isinstance(file.value, dict) or not file.value.get(name):
        raise Refused([f"{path.name}, line 1: the part “{name}” is missing."])
    return file.value[name]


def _titles(
    conditions: Mapping[str, Any],
    reactions: Mapping[str, Any],
    substances: Mapping[str, Any],
    medicines: Medicines,
) -> dict[tuple[str, str], str]:
    sources = {"condition": conditions, "reaction": reactions, "substance": substances}
    listed = {
        (kind, code): what["title"]
        for kind, codes in sources.items()
        for code, what in codes.items()
    }
    return listed | {("medication", code): title for code, title in medicines.titles.items()}


def _meanings(
    conditions: Mapping[str, Any], substances: Mapping[str, Any], people: list[dict[str, Any]]
) -> dict[tuple[str, str], tuple[Meaning, ...]]:
    found: dict[tuple[str, str], tuple[Meaning, ...]] = {}
    for system, code, meaning in (
        *_listed("condition", "code", conditions),
        *_listed("substance", "substance", substances),
        *(_person(line) for line in people),
    ):
        found[system, code] = (*found.get((system, code), ()), meaning)
    return found


def _further(path: Path) -> dict[tuple[str, str], tuple[Meaning, ...]]:
    """Codes that stand apart with their printed names, each with all that it means."""
    listed = part_of(path, "codes") if path.exists() else []
    return {("snomed", each["code"]): tuple(map(_condition, each["means"])) for each in listed}


def _areas(path: Path) -> Iterator[Area]:
    listed = part_of(path, "areas") if path.exists() else {}
    for name, what in listed.items():
        yield Area(name=name, icd10=tuple(what["icd10"]), words=tuple(what["words"]))


def _condition(code: Code) -> Meaning:
    exact, says = _split(code)
    return Meaning("condition", frozen({"code": exact} | says))


def _listed(kind: str, field: str, listed: Mapping[str, Any]) -> Iterator[tuple[str, str, Meaning]]:
    for name, what in listed.items():
        for system in SYSTEMS:
            for code in what.get(system, ()):
                exact, says = _split(code)
                yield system, _key(system, exact), Meaning(kind, frozen({field: name} | says))


def _person(line: Mapping[str, Any]) -> tuple[str, str, Meaning]:
    exact, says = _split(line)
    return "snomed", exact, Meaning("person", frozen(says))


def _split(code: Code) -> tuple[str, dict[str, Any]]:
    """A code, and what it says besides."""
    if isinstance(code, str):
        return code, {}
    return code["code"], {name: value for name, value in code.items() if name != "code"}


def _key(system: str, code: str) -> str:
    return code.replace(".", "").upper() if system == "icd10" else code


def _names(conditions: Mapping[str, Any]) -> dict[str, str]:
    return {
        name.casefold(): code
        for code, what in conditions.items()
        for name in (code, code.replace("_", " "), what["title"], *what.get("names", ()))
    }
