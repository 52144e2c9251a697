"""Whether the vocabulary holds together: what it names is there, and no name means two things."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from holdfast.library.checking.listed import misshapen
from holdfast.library.nearest import instead
from holdfast.library.yaml_file import YamlFile, read_yaml

FEWEST_INSIDE = 2


def vocabulary_problems(folder: Path, sources: frozenset[str]) -> list[str]:
    """One sentence a problem, with file and line."""
    files = {path.stem: read_yaml(path) for path in sorted(folder.glob("*.yaml"))}
    if found := misshapen(folder):
        return found
    found = list(chain.from_iterable(_standing(file, sources) for file in files.values()))
    found += _conditions_named(files)
    found += _medicines_named(files["medicines"])
    found += _further_names(files)
    found += _numbers(files["medicines"])
    return [*found, *_names_of_two(files)]


def _standing(file: YamlFile, sources: frozenset[str]) -> Iterator[str]:
    for key in file.value.get("sources", ()):
        if key not in sources:
            sentence = f"“{key}” is not in sources.yaml; add it there, with where it was read."
            yield file.refuse(sentence, "$.sources")
    if not file.value.get("status"):
        yield file.refuse("say `status: draft`, until a clinician has reviewed it.")


def _conditions_named(files: dict[str, YamlFile]) -> Iterator[str]:
    """By printed words, or by further codes, each of which stands once."""
    known = files["conditions"].value["conditions"]
    words, further = files["condition-words"], files["snomed-conditions"]
    for code in words.value["conditions"]:
        if code not in known:
            yield words.refuse(_no_condition(code, known), f"$.conditions.{code}")
    seen: set[str] = set()
    for index, each in enumerate(further.value["codes"]):
        place = f"$.codes[{index}]"
        if each["code"] in seen:
            yield further.refuse(f"{each['code']} stands here twice; keep one.", place)
        seen.add(each["code"])
        means = {one if isinstance(one, str) else one["code"] for one in each["means"]}
        for code in sorted(means - known.keys()):
            yield further.refuse(_no_condition(code, known), place)


def _no_condition(code: str, known: dict[str, Any]) -> str:
    return f"“{code}” is not in conditions.yaml; add it there, or {instead(code, known)}."


def _medicines_named(file: YamlFile) -> Iterator[str]:
    ingredients, classes = file.value["ingredients"], file.value["classes"]
    for code, listed in classes.items():
        place = f"$.classes.{code}"
        members, inner = listed.get("members", ()), listed.get("classes", ())
        yield from (file.refuse(what, place) for what in _unknown(members, ingredients))
        yield from (file.refuse(what, place) for what in _unknown(inner, classes))
        if not (members or inner):
            yield file.refuse(f"the class “{code}” holds nothing; name its `members`.", place)
    for name, inside in file.value["combinations"].items():
        place = f"$.combinations.{name}"
        yield from (file.refuse(what, place) for what in _unknown(inside, ingredients))
        if len(inside) < FEWEST_INSIDE:
            sentence = f"“{name}” holds one ingredient; put it under `names` of that."
            yield file.refuse(sentence, place)


def _unknown(names: list[str], known: dict[str, Any]) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield f"“{name}” is not in medicines.yaml; add it there, or {instead(name, known)}."


def _further_names(files: dict[str, YamlFile]) -> Iterator[str]:
    file, known = files["medicine-names"], files["medicines"].value["ingredients"]
    for name in file.value["names"]:
        for what in _unknown([name], known):
            yield file.refuse(what, f"$.names.{name}")


def _numbers(file: YamlFile) -> Iterator[str]:
    """A number of RxNorm is of one ingredient, and says how it was checked."""
    first: dict[str, str] = {}
    for name, what in file.value["ingredients"].items():
        number = what.get("rxcui")
        if number is None:
            continue
        place = f"$.ingredients.{name}"
        if first.setdefault(number, name) != name:
            yield file.refuse(f"{number} is {first[number]} already; look it up again.", place)
        if not number.isdigit():
            yield file.refuse(f"“{number}” is no number of RxNorm.", place)
        if not what.get("rxcui_mark"):
            yield file.refuse(f"say with `rxcui_mark` how {number} was checked: F, P or R.", place)


def _names_of_two(files: dict[str, YamlFile]) -> Iterator[str]:
    first: dict[str, str] = {}
    for file, place, name, meant in _every_name(files["medicines"], files["medicine-names"]):
        known = first.setdefault(name.casefold(), meant)
        if known != meant:
            yield file.refuse(f"“{name}” is {known} already; leave it out of one.", place)


def _every_name(medicines: YamlFile, further: YamlFile) -> Iterator[tuple[YamlFile, str, str, str]]:
    for ingredient, what in medicines.value["ingredients"].items():
        for name in (ingredient, *what.get("names", ())):
            yield medicines, f"$.ingredients.{ingredient}", name, ingredient
    for name in medicines.value["combinations"]:
        yield medicines, f"$.combinations.{name}", name, name
    for ingredient, by_language in further.value["names"].items():
        for name in chain.from_iterable(by_language.values()):
            yield further, f"$.names.{ingredient}", name, ingredient
