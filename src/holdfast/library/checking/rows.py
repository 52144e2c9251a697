"""Whether each row of the clinical tables is carried or left out, by something that exists."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from holdfast.library.content import FOLDER
from holdfast.library.kept import Kept, kept_in_place, not_encoded_in_place
from holdfast.library.nearest import instead
from holdfast.library.rows import Row, rows
from holdfast.library.yaml_file import YamlFile, read_yaml

REPOSITORY = FOLDER.parents[2]
NOT_OF_THE_TABLES = ("rows.yaml", "rows-held.yaml")


def row_problems(
    folder: Path, cards: frozenset[str], sources: frozenset[str], repository: Path = REPOSITORY
) -> Iterator[str]:
    """One sentence a problem, with file and line. Tests are looked for where there are any."""
    known = rows(folder)
    yield from _carried(read_yaml(folder / "rows.yaml"), known)
    yield from _unknown(folder, frozenset(row.id for row in known))
    for file, place, kept in kept_in_place(folder):
        for sentence in _of_kept(kept, cards, sources, repository):
            yield file.refuse(sentence, place)
    for file, place, left_out in not_encoded_in_place(folder):
        if not left_out.because.strip():
            yield file.refuse("say because of what it is left out.", place)
        if left_out.source not in sources:
            yield file.refuse(_not_cited(left_out.source), place)


def _carried(file: YamlFile, known: tuple[Row, ...]) -> Iterator[str]:
    tables = [table["title"] for table in file.value["tables"]]
    for row in known:
        place = f"$.tables[{tables.index(row.table)}]"
        if not (row.carried_by or row.not_yet or row.not_encoded):
            sentence = (
                f"{row.id} is carried by nothing; name it under `rows` of a card, or in "
                "not-encoded.yaml with the reason."
            )
            yield file.refuse(sentence, place)
        if row.carried_by and row.not_encoded:
            sentence = (
                f"{row.id} is carried by {row.carried_by[0]}; take it out of not-encoded.yaml."
            )
            yield file.refuse(sentence, place)


def _unknown(folder: Path, known: frozenset[str]) -> Iterator[str]:
    for path in sorted(folder.rglob("*.yaml")):
        if path.name not in NOT_OF_THE_TABLES and "invented" not in path.parts:
            file = read_yaml(path)
            for place, row in _named(file.value, "$"):
                if row not in known:
                    sentence = (
                        f"“{row}” is no row of the clinical tables; {instead(row, known)}, or add "
                        "it to rows.yaml. What no table has is written `rows: []`."
                    )
                    yield file.refuse(sentence, place)


def _named(part: Any, place: str) -> Iterator[tuple[str, str]]:
    """Every row that is named, and where."""
    if isinstance(part, list):
        for index, each in enumerate(part):
            yield from _named(each, f"{place}[{index}]")
    elif isinstance(part, dict):
        yield from ((f"{place}.rows", row) for row in part.get("rows") or ())
        for name, each in part.items():
            yield from _named(each, f"{place}.{name}")


def _of_kept(
    kept: Kept, cards: frozenset[str], sources: frozenset[str], repository: Path
) -> Iterator[str]:
    for name in kept.kept_by:
        if not _exists(name, cards, repository):
            yield f"there is no “{name}”; name the card, or the test, that keeps it."
    if not (kept.kept_by or kept.not_yet):
        yield "nothing keeps it; name what does under `kept_by`, or what is missing in `not_yet`."
    if kept.source not in sources:
        yield _not_cited(kept.source)
    if not kept.locator.strip():
        yield "a source needs its locator: section, page or table."
    if kept.valid_until and not (kept.verify_from and kept.verify_from < kept.valid_until):
        yield "it runs out; say with `verify_from` from which day before it is looked up again."


def _exists(name: str, cards: frozenset[str], repository: Path) -> bool:
    file, _, test = name.partition("::")
    if not file.startswith("tests/"):
        return name in cards
    if not (repository / "tests").exists():
        return True
    path = repository / file
    return path.exists() and (not test or test in _tests_in(path))


def _tests_in(path: Path) -> set[str]:
    return {
        node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if hasattr(node, "name")
    }


def _not_cited(source: str) -> str:
    return f"“{source}” is not in sources.yaml; add it there, with where it was read."
