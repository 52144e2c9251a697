"""Reads the medicines: ingredients, their names, classes and combination products."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from holdfast.library.yaml_file import read_yaml

FURTHER = "medicine-names.yaml"


@dataclass(frozen=True, slots=True)
class Medicines:
    titles: Mapping[str, str]
    members: Mapping[str, frozenset[str]]
    by_name: Mapping[str, tuple[str, ...]]
    by_rxcui: Mapping[str, str]
    by_atc: Mapping[str, str]


def read_medicines(path: Path) -> Medicines:
    parts = read_yaml(path).value
    classes, products = parts["classes"], parts["combinations"]
    ingredients = _with_further_names(parts["ingredients"], path.with_name(FURTHER))
    written = _written_as(ingredients, products)
    return Medicines(
        titles={code: what.get("title", code.capitalize()) for code, what in ingredients.items()}
        | {code: what["title"] for code, what in classes.items()},
        members=written | {code: _inside(code, classes, written) for code in classes},
        by_name=_by_name(ingredients, products),
        by_rxcui={what["rxcui"]: name for name, what in ingredients.items() if "rxcui" in what},
        by_atc={code: name for name, what in ingredients.items() for code in what.get("atc", ())},
    )


def _with_further_names(ingredients: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """With what they are called in other languages, and as brands."""
    further = read_yaml(path).value["names"] if path.exists() else {}
    return {
        ingredient: dict(what) | {"names": [*what.get("names", ()), *_all(further, ingredient)]}
        for ingredient, what in ingredients.items()
    }


def _all(further: Mapping[str, Mapping[str, list[str]]], ingredient: str) -> list[str]:
    return [name for names in further.get(ingredient, {}).values() for name in names]


def _written_as(
    ingredients: Mapping[str, Any], products: Mapping[str, list[str]]
) -> dict[str, frozenset[str]]:
    """For each ingredient, and each of its other names, every name a chart may hold it under.

    A combination is held under its own name alone: what is in it finds it there.
    """
    written: dict[str, frozenset[str]] = {}
    for ingredient, what in ingredients.items():
        names = [ingredient, *(name.lower() for name in what.get("names", ()))]
        sold_in = [name.lower() for name, inside in products.items() if ingredient in inside]
        for name in names:
            written[name] = frozenset((*names, *sold_in))
    return written | {name.lower(): frozenset({name.lower()}) for name in products}


def _inside(
    code: str, classes: Mapping[str, Any], written: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    what = classes[code]
    inner = what.get("classes", ())
    names = (written[member] for member in what.get("members", ()))
    return frozenset(inner).union(*names, *(_inside(each, classes, written) for each in inner))


def _by_name(
    ingredients: Mapping[str, Any], products: Mapping[str, list[str]]
) -> dict[str, tuple[str, ...]]:
    named = {
        name.casefold(): (ingredient,)
        for ingredient, what in ingredients.items()
        for name in (ingredient, *what.get("names", ()))
    }
    return named | {name.casefold(): tuple(inside) for name, inside in products.items()}
