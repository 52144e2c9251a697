"""What the register of sources has to bring: each whole, in order, titled within a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from holdfast.library.cards import ReadCard
from holdfast.library.yaml_file import read_yaml

NEEDED = ("title", "where_read", "status")
KNOWN = {*NEEDED, "short", "also_read", "label_of", "superseded_by"}
LONGEST_TITLE = 80
SECOND_HAND_ONLY = "second-hand only"


def source_problems(path: Path, cards: Iterable[ReadCard]) -> Iterator[str]:
    """One sentence a problem, with file and line."""
    file = read_yaml(path)
    cited = {says.source for read in cards for says in read.card.authorities}
    for before, key in pairwise(file.value):
        if key < before:
            yield file.refuse(f"“{key}” stands after “{before}”; keep them by key.", f"$.{key}")
    for key, source in file.value.items():
        for name in NEEDED:
            if not source.get(name):
                yield file.refuse(f"“{key}” needs its `{name}`.", f"$.{key}")
        for name in source.keys() - KNOWN:
            yield file.refuse(f"“{name}” is nothing that a source has here.", f"$.{key}")
        title = source.get("short") or source.get("title", "")
        if key in cited and len(title) > LONGEST_TITLE:
            sentence = f"“{key}” needs a `short` title of {LONGEST_TITLE} characters at most."
            yield file.refuse(sentence, f"$.{key}")


def second_hand_problems(path: Path, cards: Iterable[ReadCard]) -> Iterator[str]:
    """What nobody here has read itself sets no strength."""
    register = read_yaml(path).value
    for read in cards:
        for index, says in enumerate(read.card.authorities):
            status = register.get(says.source, {}).get("status", "")
            if says.strength and SECOND_HAND_ONLY in status:
                sentence = f"{says.source} was read second-hand only; it sets no `strength`."
                yield read.file.refuse(sentence, f"$.authorities[{index}]")
