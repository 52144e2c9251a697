"""The folder of instrument files that comes with Holdfast."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from holdfast.kernel.instruments.definition import Definition
from holdfast.library.instruments.check import placed_problems
from holdfast.library.instruments.read import definition_of, read_shape
from holdfast.library.instruments.shape import Case
from holdfast.library.once import once
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

CONTENT = Path(__file__).parents[2] / "content"


def slugs(content: Path | None = None) -> list[str]:
    return sorted(path.stem for path in ((content or CONTENT) / "instruments").glob("*.yaml"))


def load(slug: str) -> Definition:
    """One instrument. Raises Refused with similar names for one that is not there."""
    if slug not in _shipped():
        raise Refused([_unknown(slug)])
    return _read(_path(slug))


def load_all(content: Path | None = None) -> dict[str, Definition]:
    """Every instrument that ships, or of another content folder."""
    if content is None or content == CONTENT:
        return {slug: _read(_path(slug)) for slug in _shipped()}
    return {slug: definition_of(read_shape(_path(slug, content))) for slug in slugs(content)}


@once
def _shipped() -> tuple[str, ...]:
    """The names of what ships, looked for once a process."""
    return tuple(slugs())


@once
def _read(path: Path) -> Definition:
    return definition_of(read_shape(path))


def cases(slug: str) -> tuple[Case, ...]:
    """The worked examples kept in the instrument's own file."""
    return read_shape(_path(slug)).cases


def check_all(content: Path | None = None) -> list[str]:
    """Every problem in the folder, one sentence each; an empty list when there is none."""
    content = content or CONTENT
    known = frozenset(read_yaml(content / "sources.yaml").value)
    found = []
    for slug in slugs(content):
        found += _check_one(_path(slug, content), known, frozenset(slugs(content)))
    return found


def _check_one(path: Path, known: frozenset[str], others: frozenset[str]) -> list[str]:
    try:
        shape = read_shape(path)
        placed = placed_problems(definition_of(shape), shape, known, others)
    except Refused as refused:
        return list(refused.problems)
    file = read_yaml(path)
    problems = [file.refuse(problem, place) for place, problem in placed]
    if shape.id != path.stem:
        sentence = f"it holds the instrument {shape.id}; name the file after it."
        problems.append(file.refuse(sentence, "$.id"))
    return problems


def near(slug: str) -> list[str]:
    """The instruments that go by this short name, else those whose names look like it."""
    called = [name for name, form in load_all().items() if slug.upper() in form.also_called]
    return called or get_close_matches(slug.lower(), slugs(), n=3, cutoff=0.5)


def _path(slug: str, content: Path | None = None) -> Path:
    return (content or CONTENT) / "instruments" / f"{slug}.yaml"


def _unknown(slug: str) -> str:
    similar = near(slug)
    if similar:
        return f"There is no instrument named {slug}; did you mean {' or '.join(similar)}?"
    return f"There is no instrument named {slug}; the names are {', '.join(slugs())}."
