"""Whether each card stands in the file and folder of its name, and none says what another does."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.library.cards import ReadCard


def duplicates(cards: list[ReadCard]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for read in cards:
        first = seen.setdefault(read.card.id, read.file.path.name)
        if first != read.file.path.name or read.file.path.stem != read.card.id.partition(".")[2]:
            sentence = f"the id “{read.card.id}” belongs to one file of its name; see {first}."
            yield read.file.refuse(sentence, "$.id")


def misplaced(cards: list[ReadCard]) -> Iterator[str]:
    for read in cards:
        folder = read.file.path.parent.name
        if read.card.id.partition(".")[0] != folder:
            sentence = f"an id begins as its folder is called; write “{folder}.” or move the file."
            yield read.file.refuse(sentence, "$.id")


def twins(cards: list[ReadCard]) -> Iterator[str]:
    """Two cards that ask the same of the same products say it twice, or contradict one another."""
    first: dict[str, ReadCard] = {}
    for read in cards:
        asks = repr((read.card.predicate, read.card.parameters, sorted(read.card.products)))
        if (other := first.setdefault(asks, read)) is not read:
            sentence = f"it asks the same as {other.card.id}; one thing has one card."
            yield read.file.refuse(sentence, "$.predicate")
