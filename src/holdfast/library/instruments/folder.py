"""The folder of instrument files that comes with Holdfast."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from pathlib import Path

import yaml

from holdfast.kernel.instruments.definition import Definition
from holdfast.library.instruments.check import problems_in
from holdfast.library.instruments.read import definition_of, read_shape
from holdfast.library.instruments.shape import Case
from holdfast.library.refused import Refused

CONTENT = Path(__file__).parents[2] / "content"


def slugs() -> list[str]:
    return sorted(path.stem for path in (CONTENT / "instruments").glob("*.yaml"))


@cache
def load(slug: str) -> Definition:
    """One instrument. Raises Refused with similar names for one that is not there."""
    if slug not in slugs():
        raise Refused([_unknown(slug)])
    return definition_of(read_shape(_path(slug)))


def load_all() -> dict[str, Definition]:
    return {slug: load(slug) for slug in slugs()}


def cases(slug: str) -> tuple[Case, ...]:
    """The worked examples kept in the instrument's own file."""
    return read_shape(_path(slug)).cases


def check_all() -> list[str]:
    """Every problem in the folder, one sentence each; an empty list when there is none."""
    known = frozenset(yaml.safe_load((CONTENT / "sources.yaml").read_text(encoding="utf-8")))
    found = []
    for slug in slugs():
        found += _check_one(slug, known)
    return found


def _check_one(slug: str, known: frozenset[str]) -> list[str]:
    try:
        shape = read_shape(_path(slug))
        problems = problems_in(definition_of(shape), shape, known, frozenset(slugs()))
    except Refused as refused:
        return list(refused.problems)
    if shape.id != slug:
        problems.append(f"{slug}.yaml holds the instrument {shape.id}; name the file after it.")
    return problems


def near(slug: str) -> list[str]:
    """Names of instruments that look like this one."""
    return get_close_matches(slug.lower(), slugs(), n=3, cutoff=0.5)


def _path(slug: str) -> Path:
    return CONTENT / "instruments" / f"{slug}.yaml"


def _unknown(slug: str) -> str:
    similar = near(slug)
    if similar:
        return f"There is no instrument named {slug}; did you mean {' or '.join(similar)}?"
    return f"There is no instrument named {slug}; the names are {', '.join(slugs())}."
