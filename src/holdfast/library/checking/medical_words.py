"""What speaks of the medical partner has words of their own for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from holdfast.kernel.briefing.addressed import speaks_of_medical, titles_of
from holdfast.kernel.content.words import Words
from holdfast.library.cards import ReadCard
from holdfast.library.nearest import instead
from holdfast.library.yaml_file import YamlFile, read_yaml


def medical_title_problems(read: ReadCard, words: Words) -> Iterator[str]:
    said, own = titles_of(read.card), read.card.medical_titles
    yield from _problems(read.file, "medical_titles", said, own, words)


def medical_missing_problems(path: Path, words: Words) -> Iterator[str]:
    said, own = words.missing, words.medical_missing
    yield from _problems(read_yaml(path), "medical_missing", said, own, words)


def _problems(
    file: YamlFile, name: str, said: Mapping[str, str], own: Mapping[str, str], words: Words
) -> Iterator[str]:
    for key in own.keys() - said.keys():
        yield file.refuse(f"“{key}” is not said; {instead(key, said)}.", f"$.{name}.{key}")
    for key, sentence in said.items():
        if speaks_of_medical(own.get(key, sentence), words):
            told = f"“{sentence}” speaks of the medical partner; say it to them under `{name}`."
            yield file.refuse(told, f"$.{name}")
