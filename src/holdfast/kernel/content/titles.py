"""What people call what is named in a chart or in content: made once, when the content is read."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from functools import lru_cache

from holdfast.kernel.content.content import Content
from holdfast.kernel.content.vocabulary import KINDS_WITH_TITLES


@lru_cache(maxsize=4)
def titles_of(content: Content) -> Mapping[str, str]:
    """By code, ingredient, form, shelf life, step or value; where two have a name, the first of
    these."""
    kinds = (_of_kind(kind, content) for kind in KINDS_WITH_TITLES)
    asked = content.cadence.items
    steps = {step.id: content.title_of_form(step.what) or step.what for step in asked}
    lives = {life.id: life.title for life in content.shelf_lives.lives}
    known = ChainMap(*kinds, _of_forms(content), lives, steps, dict(content.words.values))
    return {name: title for name, title in known.items() if title}


def _of_kind(kind: str, content: Content) -> dict[str, str]:
    return {code: title for (of, code), title in content.vocabulary.titles.items() if of == kind}


def _of_forms(content: Content) -> dict[str, str]:
    check_ins = {slug: form.title for slug, form in content.check_ins.items()}
    instruments = {slug: form.title for slug, form in content.instruments.items()}
    return {**content.words.forms, **check_ins, **instruments}
