"""Finding a medicine by what people call it: ingredient, brand, product, class or code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from holdfast.kernel.briefing.index import index_of
from holdfast.library.content import FOLDER, load
from holdfast.library.folded import folded
from holdfast.library.once import once
from holdfast.library.written_medicine import ingredients_of
from holdfast.library.yaml_file import read_yaml

MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """``name`` is what a chart holds it under. A combination stands for its ``ingredients``.

    ``rxcui`` and ``atc`` are codes of RxNorm and ATC, marked F, P or R as they were checked;
    ``cards`` are the considerations that look for it.
    """

    name: str
    names: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    ingredients: tuple[str, ...] = ()
    rxcui: str | None = None
    rxcui_mark: str | None = None
    atc: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()


def search(written: str, most: int = MOST) -> tuple[Medicine, ...]:
    """What is called so, first; then what is in a product so named, what begins so, holds it, is
    of such a class. Empty for nothing written, or for what nothing here is called."""
    wanted = folded(written)
    if not wanted:
        return ()
    called = _called()
    ranked = sorted((rank, name) for name, known in called.items() for rank in _rank(wanted, known))
    exact = [name for rank, name in ranked if not rank]
    inside = [one.name for one in ingredients_of(written, load().vocabulary) if one.is_known]
    rest = [name for rank, name in ranked if rank and not inside]
    found = tuple(dict.fromkeys((*exact, *(inside if not exact else ()), *rest)))
    return tuple(medicines()[name] for name in found[:most])


def names() -> tuple[str, ...]:
    """Every name that is known, as people write it, for a list to choose from."""
    known = (one for medicine in medicines().values() for one in (medicine.name, *medicine.names))
    return tuple(sorted(set(known), key=str.casefold))


@once
def medicines() -> Mapping[str, Medicine]:
    """By name: every ingredient, and every combination sold under a name of its own."""
    parts = read_yaml(FOLDER / "vocabulary" / "medicines.yaml").value
    classes = _classes(parts["classes"])
    found = {name: _ingredient(name, what, classes) for name, what in parts["ingredients"].items()}
    for name, inside in parts["combinations"].items():
        cards = dict.fromkeys(card for one in inside for card in found[one].cards)
        found[name] = Medicine(name=name, ingredients=tuple(inside), cards=tuple(cards))
    return found


def _ingredient(name: str, what: dict[str, Any], classes: Mapping[str, list[str]]) -> Medicine:
    return Medicine(
        name=name,
        names=tuple(what.get("names", ())),
        classes=tuple(classes.get(name, ())),
        rxcui=what.get("rxcui"),
        rxcui_mark=what.get("rxcui_mark"),
        atc=tuple(what.get("atc", ())),
        rows=tuple(what.get("rows", ())),
        cards=_cards(name),
    )


def _cards(name: str) -> tuple[str, ...]:
    content = load()
    places = index_of(content).asked_by.get(("medication", name), frozenset())
    return tuple(content.cards[place].id for place in sorted(places))


def _classes(classes: Mapping[str, Any]) -> Mapping[str, list[str]]:
    """By ingredient, the titles of the classes it is in."""
    found: dict[str, list[str]] = defaultdict(list)
    members = load().vocabulary.members
    for code, what in classes.items():
        for name in sorted(members[code]):
            found[name].append(what["title"])
    return found


@once
def _called() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """By medicine, what it goes by, and what it is of; all in small letters."""
    return {
        name: (
            tuple(map(str.casefold, (name, *one.names, one.rxcui or "", *one.atc))),
            tuple(map(str.casefold, (*one.classes, *one.ingredients))),
        )
        for name, one in medicines().items()
    }


def _rank(wanted: str, known: tuple[tuple[str, ...], tuple[str, ...]]) -> Iterator[int]:
    """How well it fits, the best first; nothing where it does not."""
    names_, of = known
    if wanted in names_:
        yield 0
    elif any(name.startswith(wanted) for name in names_):
        yield 1
    elif any(wanted in name for name in names_):
        yield 2
    elif any(wanted in one for one in of):
        yield 3
