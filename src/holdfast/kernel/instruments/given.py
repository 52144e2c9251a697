"""The answers as they came, matched to the form's items, or refused with a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.number import Number
from holdfast.kernel.instruments.reading import code_of
from holdfast.kernel.instruments.refused import AnswersRefused


def given(
    definition: Definition, answers: Sequence[Any] | Mapping[str, Any]
) -> dict[str, Number | None]:
    """Every item's code by its key, None where it was not answered. Raises AnswersRefused."""
    found = _by_name(definition, answers) if isinstance(answers, Mapping) else None
    if found is None:
        found = _in_order(definition, answers)  # type: ignore[arg-type]  # mapping is ruled out
    return {item.key: code_of(item, found.get(item.key)) for item in definition.items}


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
        code = code_of(asked.item, _answer(asked, answers))
    except AnswersRefused:
        return None
    return code if isinstance(code, int) else None


def written(definition: Definition, item: Item, answers: Sequence[Any] | Mapping[str, Any]) -> Any:
    """The answer to one question as it was written, None where there is none."""
    asked = _asked(definition, item.key)
    return None if asked is None else _answer(asked, answers)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, the names it goes by, and where its answer stands in a list.

    ``places`` are by the number of answers that came; ``place_in_part`` is in its part's own list.
    """

    item: Item
    names: tuple[str, ...]
    places: Mapping[int, int]
    place_in_part: int


@lru_cache(maxsize=4096)
def _asked(definition: Definition, name: str) -> _Asked | None:
    item = _item(definition, name)
    if item is None:
        return None
    items = definition.items
    scored = tuple(one for one in items if one.is_scored)
    forms = [form for form in (scored, items) if item in form]
    return _Asked(
        item,
        _names(definition, item),
        {len(form): form.index(item) for form in forms},
        [one for one in items if one.part == item.part].index(item),
    )


def _names(definition: Definition, item: Item) -> tuple[str, ...]:
    """A form that is answered by name has names that look like numbers: those alone count."""
    return (item.key,) if definition.is_named else (item.key, str(item.number))


def _item(definition: Definition, name: str) -> Item | None:
    return next((one for one in definition.items if name in _names(definition, one)), None)


def _answer(asked: _Asked, answers: Sequence[Any] | Mapping[str, Any]) -> Any:
    if not isinstance(answers, Mapping):
        place = asked.places.get(len(answers))
        return None if place is None else answers[place]
    part = answers.get(asked.item.part) if asked.item.part else None
    if isinstance(part, Sequence) and not isinstance(part, str):
        return part[asked.place_in_part] if asked.place_in_part < len(part) else None
    return next((answers[name] for name in asked.names if name in answers), None)


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
    item = _item(definition, name)
    if item is not None:
        return iter([(item.key, answer)])
    known = ", ".join(dict.fromkeys(item.part or item.key for item in definition.items))
    raise AnswersRefused(f"{definition.title} has no part named {name!r}; its parts are {known}.")


def _in_part(name: str, part: Sequence[Item], answer: Any) -> Iterator[tuple[str, Any]]:
    if not isinstance(answer, Sequence) or isinstance(answer, str) or len(answer) != len(part):
        raise AnswersRefused(f"The part {name} takes a list of {len(part)} answers.")
    return zip((item.key for item in part), answer, strict=True)
