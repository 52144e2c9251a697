"""The register of sources: what each key is called where people read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from holdfast.kernel.card import Card
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


def with_titles(card: Card, titles: Mapping[str, str]) -> Card:
    """The card, each authority with the title of its source."""
    authorities = (
        replace(says, titled=titles.get(says.source, says.source)) for says in card.authorities
    )
    return replace(card, authorities=tuple(authorities))
