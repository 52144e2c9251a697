"""Reads what was typed beside a question, or says in one sentence what to mend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from holdfast.library.forms import Part, Question
from holdfast.suitability.said import DECLINED, UNKNOWN

Typed = Mapping[str, str]
LONGEST = 4000
EARLIEST_YEAR = 1900
LAST_YEARS_AHEAD = 10
ROWS = 40
CHOSEN = ("condition", "yes_no", "choice")


@dataclass(frozen=True, slots=True)
class Heard:
    """``value`` is the answer; ``error`` a sentence for beside the field, or empty."""

    value: Any
    error: str = ""


def heard(question: Question, typed: Typed, part: Part, today: date) -> Heard:
    if question.asks in CHOSEN:
        return _chosen(question, typed, part)
    readers = {"date": _day, "number": _number, "blood_pressure": _pressure}
    if question.asks in readers:
        return readers[question.asks](question, typed, today)
    if question.asks == "medicines":
        return _medicines(question, typed)
    return Heard(typed.get(question.key, "").strip()[:LONGEST])


def answers_to(question: Question, part: Part) -> list[str]:
    """What may be chosen, in the order in which it is shown."""
    if question.asks == "choice":
        own = list(question.choices_for(part))
    elif question.asks == "condition" and question.past:
        own = ["yes", "past", "no"]
    else:
        own = ["yes", "no"]
    has_unknown = part == "client" or question.asks == "condition" or question.unknown_code
    return [*own, *([UNKNOWN] if has_unknown and UNKNOWN not in own else [])]


def _chosen(question: Question, typed: Typed, part: Part) -> Heard:
    value = typed.get(question.key, "")
    if value in (*answers_to(question, part), DECLINED):
        return Heard(value)
    if value or part == "client":
        return Heard("", _("Please choose one of these answers."))
    return Heard("")


def _day(question: Question, typed: Typed, today: date) -> Heard:
    year, month, day = (
        typed.get(f"{question.key}.{name}", "").strip() for name in ("year", "month", "day")
    )
    if not (year or month or day):
        return Heard("")
    needs_day = question.makes.field == "born" or question.makes.kind == "reading"
    sentence = _lacking(year, month, day) or (
        _("Please write the day, the month and the year.") if needs_day and not day else ""
    )
    first = None if sentence else _first_day(year, month, day)
    if first is None:
        return Heard("", sentence or _("There is no such day; please check it."))
    return Heard(_written(first, month, day), _out_of_time(question, first, today))


def _lacking(year: str, month: str, day: str) -> str:
    if not year:
        return _("Please write the year, or leave all three empty.")
    if day and not month:
        return _("Please write the month as well.")
    return ""


def _first_day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None


def _written(first: date, month: str, day: str) -> str:
    return first.isoformat()[: 10 if day else 7 if month else 4]


def _out_of_time(question: Question, first: date, today: date) -> str:
    if first.year < EARLIEST_YEAR or first.year > today.year + LAST_YEARS_AHEAD:
        return _("Please check the year.")
    if first > today and not question.ahead:
        return _("This day has not come yet; please check it.")
    return ""


def _number(question: Question, typed: Typed, _today: date) -> Heard:
    text = typed.get(question.key, "").strip()
    if not text:
        return Heard("")
    number = number_in(text)
    if number is None or (question.whole and not number.is_integer()):
        return Heard("", _("Please write a number, in digits."))
    return Heard(f"{number:g}", _out_of_range(question, number))


def number_in(text: str) -> float | None:
    """A plain number with a point or a comma; None for anything else."""
    plain = text.strip().replace(",", ".")
    is_plain = plain.isascii() and plain.replace(".", "", 1).isdigit()
    return float(plain) if is_plain else None


def _out_of_range(question: Question, *numbers: float) -> str:
    least, most = question.least, question.most
    is_low = least is not None and min(numbers) < least
    is_high = most is not None and max(numbers) > most
    return _("This number looks mistyped; please check it.") if is_low or is_high else ""


def _pressure(question: Question, typed: Typed, today: date) -> Heard:
    """``upper/lower day``, where both numbers and the day are there."""
    upper, lower = (typed.get(f"{question.key}.{name}", "").strip() for name in ("upper", "lower"))
    day = _day(question, typed, today)
    if not (upper or lower):
        return Heard("", _("Please write both numbers as well.") if day.value else day.error)
    numbers = [number for number in map(number_in, (upper, lower)) if number is not None]
    if len(numbers) != 2:  # noqa: PLR2004 - a reading has an upper and a lower number
        return Heard("", _("Please write both numbers, in digits."))
    if numbers[0] <= numbers[1]:
        return Heard("", _("The upper number is the larger one; please check them."))
    if not day.value:
        return Heard("", day.error or _("Please write on which day it was measured."))
    reading = f"{numbers[0]:g}/{numbers[1]:g} {day.value}"
    return Heard(reading, day.error or _out_of_range(question, *numbers))


def _medicines(question: Question, typed: Typed) -> Heard:
    """Rows of name, words and status; a row without a name and words is left out."""
    rows = []
    for place in range(ROWS):
        row = [
            typed.get(f"{question.key}.{name}.{place}", "").strip()[:LONGEST]
            for name in ("name", "text", "status")
        ]
        if row[0]:
            rows.append([row[0], row[1], row[2] or "taking"])
        elif row[1]:
            return Heard(rows, _("Please write the name of each medicine beside what you wrote."))
    return Heard(rows)
