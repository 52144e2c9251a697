"""The ingredients and the route in the name of a medicine as records write it."""

from __future__ import annotations

from holdfast.kernel.content.vocabulary import Vocabulary
from holdfast.library.folded import folded
from holdfast.library.product_words import load
from holdfast.library.written_medicine import ingredients_of


def ingredients_in(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """RxNorm ingredient names in lower case; a name that is not known is given as it stands."""
    found = tuple(dict.fromkeys(each.name for each in ingredients_of(name, vocabulary)))
    return found or (" ".join(name.casefold().split()),)


def route_in(name: str) -> str | None:
    """The route that a product's form names, where it names one."""
    written = folded(name).split()
    return next((route for word, route in load().routes.items() if word in written), None)
