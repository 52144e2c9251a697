"""The register of sources: what each key is called where people read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from holdfast.kernel.content.card import Card, Says
from holdfast.library.once import once
from holdfast.library.yaml_file import read_yaml

FOLDER = Path(__file__).parent.parent / "content"


def title_of_source(key: str) -> str:
    """The short title of a source of the packaged register; the key where it is not there."""
    return titles_of_sources(FOLDER / "sources.yaml").get(key, key)


@once
def titles_of_sources(path: Path) -> Mapping[str, str]:
    """By key, the ``short`` title, or the whole one where that is short enough."""
    return {key: what.get("short") or what["title"] for key, what in read_yaml(path).value.items()}


@once
def products_of_labels(path: Path) -> Mapping[str, str]:
    """By key of a label, the product it is of; other sources have none."""
    register = read_yaml(path).value
    return {key: what["label_of"] for key, what in register.items() if "label_of" in what}


def with_titles(card: Card, register: Path) -> Card:
    """The card, each authority with the title of its source, a label with its product."""
    return replace(card, authorities=tuple(_titled(says, register) for says in card.authorities))


def _titled(says: Says, register: Path) -> Says:
    product = products_of_labels(register).get(says.source)
    titled = titles_of_sources(register).get(says.source, says.source)
    return replace(says, titled=titled, who=f"{says.who}, {product}" if product else says.who)
