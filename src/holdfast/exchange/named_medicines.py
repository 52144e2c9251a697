"""Medicines of a table or chart file under the ingredients that their written names hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from holdfast.kernel.content.vocabulary import Vocabulary
from holdfast.library.made_id import made_id
from holdfast.library.written_medicine import ingredients_of


def by_ingredient(
    entries: Iterable[dict[str, Any]], stem: str, vocabulary: Vocabulary
) -> Iterator[dict[str, Any]]:
    """“Lithium carb. 300mg cap” as lithium, a combination as one entry an ingredient.

    The name as it was written stays in the text. What is known as it stands, or not at all, stays.
    """
    for entry in entries:
        if entry["kind"] == "medication":
            yield from _parted(entry, stem, vocabulary)
        else:
            yield entry


def _parted(entry: dict[str, Any], stem: str, vocabulary: Vocabulary) -> Iterator[dict[str, Any]]:
    body = entry["body"]
    written = body["ingredient"]
    found = dict.fromkeys(ingredients_of(written, vocabulary))
    is_as_it_stands = vocabulary.is_known("medication", written)
    if is_as_it_stands or not any(one.is_known for one in found):
        yield entry
        return
    text = "; ".join(filter(None, (written, body.get("text"))))
    for place, one in enumerate(found):
        own = entry["id"] if not place else made_id(stem, f"{entry['id']} {one.name}", 1)
        yield entry | {"id": own, "body": body | {"ingredient": one.name, "text": text}}
