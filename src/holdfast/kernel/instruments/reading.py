"""One answer as it was written, read as the question's code."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.number import Number, exact
from holdfast.kernel.instruments.refused import AnswersRefused

_TIME_OF_DAY = re.compile(r"(\d{1,2}):(\d{2})", re.ASCII)
_MINUTES_AN_HOUR = 60
_LISTED_MOST = 12


def code_of(item: Item, answer: Any) -> Number | None:
    """None for no answer. Raises AnswersRefused for one the question does not allow."""
    if answer is None:
        return None
    code = _READ[item.kind](item, answer)
    if code is None or not _is_allowed(item, code):
        raise AnswersRefused(refusal(item))
    return code


def _is_allowed(item: Item, code: Number) -> bool:
    if item.between is not None:
        return item.between[0] <= code <= item.between[1]
    return code in item.codes


def _choice(item: Item, answer: Any) -> int | None:
    """A whole number, also where a table has written it as 1.0, or one of the answer's words."""
    if isinstance(answer, bool | str):
        word = str(answer).lower()
        return next((option.code for option in item.options if word in option.words), None)
    if isinstance(answer, float) and answer.is_integer():
        return int(answer)
    return answer if isinstance(answer, int) else None


def _clock(_item: Item, answer: Any) -> int | None:
    """Minutes since midnight of a time such as 23:00; an hour has sixty of them."""
    told = _TIME_OF_DAY.fullmatch(answer) if isinstance(answer, str) else None
    if told is None or int(told[2]) >= _MINUTES_AN_HOUR:
        return None
    return int(told[1]) * _MINUTES_AN_HOUR + int(told[2])


def _hours(_item: Item, answer: Any) -> Number | None:
    """Minutes of so many hours, such as 6.5."""
    if isinstance(answer, bool):
        return None
    try:
        hours = Decimal(str(answer))
    except InvalidOperation:
        return None
    return exact(Fraction(hours) * _MINUTES_AN_HOUR) if hours.is_finite() else None


_READ: Mapping[str, Callable[[Item, Any], Number | None]] = {
    "choice": _choice,
    "clock": _clock,
    "hours": _hours,
}


def refusal(item: Item) -> str:
    """The sentence for an answer the question does not allow."""
    return f"Question {item.number} takes {_ways(item)}, or nothing at all."


def _ways(item: Item) -> str:
    if item.kind == "clock":
        return "a time of day such as 23:00"
    if item.kind == "hours":
        return "hours from 0 to 24, such as 6.5"
    if item.is_worded:
        return f"one of {', '.join(option.words[0] for option in item.options)}"
    if len(item.codes) > _LISTED_MOST:
        return f"a whole number from {item.codes[0]} to {item.codes[-1]}"
    return f"one of {', '.join(str(code) for code in item.codes)}"
