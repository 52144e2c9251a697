"""What the numbers of content/trajectory have to bring: a source that is known, and its locator."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from holdfast.library.checking.signed import half_signed
from holdfast.library.yaml_file import YamlFile, read_yaml


def figure_problems(folder: Path, sources: frozenset[str]) -> Iterator[str]:
    """One sentence a problem, with file and line."""
    for path in sorted(folder.glob("*.yaml")):
        file = read_yaml(path)
        yield from _review(file)
        for place, figure in _figures(file.value, "$"):
            yield from _of_figure(file, place, figure, sources)


def _figures(value: Any, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every number with what is said of it, wherever it stands."""
    if isinstance(value, dict) and "value" in value:
        yield place, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _figures(part, f"{place}.{name}")
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _figures(part, f"{place}[{index}]")


def _of_figure(
    file: YamlFile, place: str, figure: dict[str, Any], sources: frozenset[str]
) -> Iterator[str]:
    if figure["source"] not in sources:
        sentence = (
            f"“{figure['source']}” is not in sources.yaml; add it there, with where it was read."
        )
        yield file.refuse(sentence, place)
    if not figure["locator"].strip():
        yield file.refuse("a source needs its locator: section, page or table.", place)


def _review(file: YamlFile) -> Iterator[str]:
    signed = (file.value[name] for name in ("status", "reviewer", "reviewed_on"))
    yield from (file.refuse(sentence, "$.status") for sentence in half_signed(*signed))
