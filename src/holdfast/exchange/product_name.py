"""Finds the ingredients in the name of a medicine as pharmacies and records write it."""

from __future__ import annotations

import re

from holdfast.kernel.vocabulary import Vocabulary
from holdfast.library.once import once
from holdfast.library.product_words import ProductWords, load

_BRAND = re.compile(r"\[([^\]]+)\]\s*$")
_SPACES = re.compile(r"\s+")


def ingredients_in(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """RxNorm ingredient names in lower case; a name that is not known is given as it stands.

    "sertraline 50 MG Oral Tablet" gives sertraline, "Acetaminophen / Hydrocodone" both.
    """
    words = load()
    brand = _BRAND.search(name)
    plain = _without_strength(_BRAND.sub("", name).casefold(), words)
    parts = (_ingredients_of_part(part, words, vocabulary) for part in plain.split("/"))
    found = tuple(dict.fromkeys(ingredient for part in parts for ingredient in part))
    if brand and not any(vocabulary.is_known("medication", each) for each in found):
        return vocabulary.ingredients_named(brand[1]) or found
    return found or (_tidy(name.casefold()),)


def route_in(name: str) -> str | None:
    """The route that a product's form names, where it names one."""
    written = name.casefold().split()
    return next((route for word, route in load().routes.items() if word in written), None)


@once
def _strength(units: tuple[str, ...]) -> re.Pattern[str]:
    unit = "|".join(sorted(map(re.escape, units), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])\d[\d.,]*\s*(?:{unit})(?!\w)(?:\s*/\s*(?:\d[\d.,]*\s*)?(?:{unit})(?!\w))*"
    )


def _without_strength(name: str, words: ProductWords) -> str:
    return _strength(words.units).sub(" ", name)


def _ingredients_of_part(part: str, words: ProductWords, vocabulary: Vocabulary) -> tuple[str, ...]:
    name = _without_form(_tidy(part), words)
    while name:
        known = vocabulary.ingredients_named(name)
        if known:
            return known
        shorter = _without_salt(name, words)
        if shorter == name:
            return (name,)
        name = shorter
    return ()


def _without_form(name: str, words: ProductWords) -> str:
    for lead in words.lead:
        name = name.removeprefix(f"{lead} ")
    form = next((form for form in words.forms if f" {name}".endswith(f" {form}")), "")
    return name.removesuffix(form).strip()


def _without_salt(name: str, words: ProductWords) -> str:
    salt = next((salt for salt in words.salts if name.endswith(f" {salt}")), "")
    return name.removesuffix(salt).strip()


def _tidy(name: str) -> str:
    return _SPACES.sub(" ", name).strip(" ,;")
