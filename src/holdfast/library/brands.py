"""Which names of medicines are brands: with a word after it, a brand may be another product."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.library.medicine_names import FURTHER
from holdfast.library.once import once
from holdfast.library.product_words import FILE
from holdfast.library.yaml_file import read_yaml


@once
def brands() -> frozenset[str]:
    """In small letters. Where the medicines are listed, a brand is written with a capital."""
    return frozenset(name.casefold() for name in _brands())


def _brands() -> Iterator[str]:
    medicines = read_yaml(FILE.with_name("medicines.yaml")).value
    for what in medicines["ingredients"].values():
        yield from (name for name in what.get("names", ()) if name[:1].isupper())
    yield from (name for name in medicines["combinations"] if name[:1].isupper())
    for names in read_yaml(FILE.with_name(FURTHER)).value["names"].values():
        yield from names.get("brand", ())
