"""Answers gathered into the forms they answer: one entry a form, an answer at each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from holdfast.exchange.fhir.answers.answer import Given
from holdfast.exchange.fhir.answers.choosing import forms_answered
from holdfast.exchange.fhir.answers.questions import Question
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.library import instruments


@dataclass(slots=True)
class Sheet:
    """One time that the questions were asked. ``twice`` are those answered more than once."""

    given: dict[Question, list[Given]] = field(default_factory=dict)

    def add(self, question: Question, given: Iterable[Given]) -> None:
        self.given.setdefault(question, []).extend(given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """``body`` is that of an entry; the others name questions by their printed number.

    ``unread``: an answer that is not known here. ``twice``: two answers that differ. ``is_risk``:
    a question about suicide is among the unread, ``asks_of_risk`` among the questions.
    """

    body: Mapping[str, Any]
    title: str
    unread: tuple[int, ...]
    twice: tuple[int, ...]
    is_risk: bool
    asks_of_risk: bool
    is_shifted: bool


def filled(sheet: Sheet, named: str | None) -> Iterator[Filled]:
    """One for each form that the questions of a sheet belong to; ``named`` is one it names."""
    for slug, questions in forms_answered(sheet.given, named):
        form = instruments.load(slug)
        given = {dict(question)[slug]: sheet.given[question] for question in questions}
        yield _filled(form, given)


def _filled(form: Definition, given: Mapping[str, Sequence[Given]]) -> Filled:
    """Numbers that no answer of the form has may count from one: then no bare number is known."""
    shifted = is_shifted(form, given)
    found = {key: _unshifted(answers, shifted) for key, answers in given.items()}
    codes = {key: _worst(form, form.item(key), answers) for key, answers in found.items()}
    unread = [k for k, answers in found.items() if not all(one.is_read for one in answers)]
    twice = [k for k, answers in found.items() if len({one.code for one in _said(answers)}) > 1]
    safety = {one.item for one in form.safety_items}
    return Filled(
        body={"instrument": form.id, "items": _items(form, codes)},
        title=form.title,
        unread=_numbers(form, unread),
        twice=_numbers(form, twice),
        is_risk=any(key in safety for key in unread),
        asks_of_risk=any(key in safety for key in given),
        is_shifted=shifted,
    )


def is_shifted(form: Definition, given: Mapping[str, Sequence[Given]]) -> bool:
    """Whether the bare numbers look as though they counted from one where the form has zero."""
    numbers = [(key, one.bare) for key, answers in given.items() for one in answers]
    bare = [(form.item(key), value) for key, value in numbers if value is not None]
    is_over = any(value == max(item.codes) + 1 for item, value in bare if item.codes)
    return is_over and all(value > min(item.codes) for item, value in bare)


def _unshifted(answers: Sequence[Given], shifted: bool) -> list[Given]:
    return [Given(is_read=False) if shifted and one.bare is not None else one for one in answers]


def _said(answers: Iterable[Given]) -> list[Given]:
    return [one for one in answers if one.code is not None]


def _worst(form: Definition, item: Item, answers: Sequence[Given]) -> int | None:
    codes = [one.code for one in _said(answers) if one.code is not None]
    is_risk = any(one.item == item.key for one in form.safety_items)
    worse = max if is_risk or form.higher_is == "worse" else min
    return worse(codes, key=item.counted) if codes else None


def _items(form: Definition, codes: Mapping[str, int | None]) -> Any:
    if form.is_named:
        return {item.key: _as_answered(item, codes.get(item.key)) for item in form.items}
    scored = [item for item in form.items if item.is_scored]
    is_whole = any(codes.get(item.key) is not None for item in form.items if not item.is_scored)
    return [codes.get(item.key) for item in (form.items if is_whole else scored)]


def _as_answered(item: Item, code: int | None) -> Any:
    return bool(code) if item.is_worded and code is not None else code


def _numbers(form: Definition, keys: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted(form.item(key).number for key in keys))
