"""The answers as they came, matched to the form's items, or refused with a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.refused import AnswersRefused


def given(
    definition: Definition, answers: Sequence[Any] | Mapping[str, Any]
) -> dict[str, int | None]:
    """Every item's code by its key, None where it was not answered. Raises AnswersRefused."""
    found = _by_name(definition, answers) if isinstance(answers, Mapping) else None
    if found is None:
        found = _in_order(definition, answers)  # type: ignore[arg-type]  # mapping is ruled out
    return {item.key: _code(item, found.get(item.key)) for item in definition.items}


def answer_to(
    definition: Definition, name: str, answers: Sequence[Any] | Mapping[str, Any]
) -> int | None:
    """The code of one question, by its key or printed number, however the form was written.

    None where it was not answered, or not as the form allows.
    """
    asked = _asked(definition, name)
    if asked is None:
        return None
    try:
        return _code(asked.item, _answer(asked, answers))
    except AnswersRefused:
        return None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, and where its answer stands by the number of answers that came."""

    item: Item
    places: Mapping[int, int]


@lru_cache(maxsize=4096)
def _asked(definition: Definition, name: str) -> _Asked | None:
    items = definition.items
    scored = tuple(item for item in items if item.is_scored)
    for item in items:
        if name in {item.key, str(item.number)}:
            forms = [form for form in (scored, items) if item in form]
            return _Asked(item, {len(form): form.index(item) for form in forms})
    return None


def _answer(asked: _Asked, answers: Sequence[Any] | Mapping[str, Any]) -> Any:
    if isinstance(answers, Mapping):
        return answers.get(asked.item.key, answers.get(str(asked.item.number)))
    place = asked.places.get(len(answers))
    return None if place is None else answers[place]


def _in_order(definition: Definition, answers: Sequence[Any]) -> dict[str, Any]:
    items = definition.items
    scored = [item for item in items if item.is_scored]
    if len(answers) not in {len(items), len(scored)}:
        raise AnswersRefused(
            f"{definition.title} has {len(scored)} questions and {len(answers)} answers came; "
            "give every answer in printed order, with - (null in a file) where there is none."
        )
    matched = items if len(answers) == len(items) else scored
    return {item.key: answer for item, answer in zip(matched, answers, strict=True)}


def _by_name(definition: Definition, answers: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, answer in answers.items():
        found.update(_named(definition, str(name), answer))
    return found


def _named(definition: Definition, name: str, answer: Any) -> Iterator[tuple[str, Any]]:
    part = [item for item in definition.items if item.part == name]
    if part:
        return _in_part(name, part, answer)
    for item in definition.items:
        if name in {item.key, str(item.number)}:
            return iter([(item.key, answer)])
    known = ", ".join(dict.fromkeys(item.part or item.key for item in definition.items))
    raise AnswersRefused(f"{definition.title} has no part named {name!r}; its parts are {known}.")


def _in_part(name: str, part: Sequence[Item], answer: Any) -> Iterator[tuple[str, Any]]:
    if not isinstance(answer, Sequence) or isinstance(answer, str) or len(answer) != len(part):
        raise AnswersRefused(f"The part {name} takes a list of {len(part)} answers.")
    return zip((item.key for item in part), answer, strict=True)


def _code(item: Item, answer: Any) -> int | None:
    if answer is None:
        return None
    code = _worded(item, answer) if isinstance(answer, bool | str) else _whole(answer)
    if not isinstance(code, int) or code not in item.codes:
        raise AnswersRefused(refusal(item))
    return code


def _whole(answer: Any) -> Any:
    """A whole number as such, also where a table has written it as 1.0."""
    return int(answer) if isinstance(answer, float) and answer.is_integer() else answer


def _worded(item: Item, answer: bool | str) -> int | None:
    word = str(answer).lower()
    return next((option.code for option in item.options if word in option.words), None)


def refusal(item: Item) -> str:
    """The sentence for an answer the question does not allow."""
    if item.is_worded:
        ways = ", ".join(option.words[0] for option in item.options)
    else:
        ways = ", ".join(str(code) for code in item.codes)
    return f"Question {item.number} takes one of {ways}, or nothing at all."
