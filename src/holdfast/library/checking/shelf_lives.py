"""What shelf lives have to hold to: each kind of fact has one, or a reason why it lasts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from holdfast.kernel.chart.chart import SUBJECT_OF
from holdfast.kernel.content.content import Content
from holdfast.kernel.content.shelf_lives import ShelfLife
from holdfast.kernel.entries import KINDS
from holdfast.library.yaml_file import YamlFile, read_yaml


def shelf_life_problems(path: Path, sources: frozenset[str], content: Content) -> list[str]:
    """One sentence a problem, with file and line."""
    file = read_yaml(path)
    found = [*_kinds(file, content)]
    for index, life in enumerate(content.shelf_lives.lives):
        place = f"$.lives[{index}]"
        found += [file.refuse(sentence, place) for sentence in _of_life(life, sources)]
    return found


def _kinds(file: YamlFile, content: Content) -> Iterator[str]:
    shelf_lives = content.shelf_lives
    limited = {life.kind for life in shelf_lives.lives}
    for kind in KINDS:
        if (kind in limited) == (kind in shelf_lives.lasting):
            sentence = f"“{kind}” needs a shelf life, or a reason under `lasting`, and not both."
            yield file.refuse(sentence, "$.lasting")
    for kind in shelf_lives.lasting:
        if kind not in KINDS:
            yield file.refuse(f"“{kind}” is no kind of entry.", f"$.lasting.{kind}")


def _of_life(life: ShelfLife, sources: frozenset[str]) -> Iterator[str]:
    if life.kind not in KINDS:
        yield f"“{life.kind}” is no kind of entry; write one of {', '.join(KINDS)}."
        return
    if life.days <= 0:
        yield f"“{life.id}” would be old as soon as it is told; write the days it may be relied on."
    if life.source not in sources:
        yield f"“{life.source}” is not in sources.yaml; add it there, with where it was read."
    if not life.locator.strip():
        yield "a source needs its locator: section, page or table."
    if not life.field and life.kind not in SUBJECT_OF:
        yield f"“{life.id}” does not say which field of the {life.kind} grows old."
    known = {field.name for field in fields(KINDS[life.kind])}
    for name in filter(None, (life.field, *life.where)):
        if name not in known:
            yield f"“{name}” is no field of a {life.kind}."
