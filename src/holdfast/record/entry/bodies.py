"""Opening a body as it was handed in, or saying beside which field it does not fit."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext as _

from holdfast.kernel.entries import Entry
from holdfast.library.chart_file import check_answers
from holdfast.library.content import load
from holdfast.library.entry_json import decode_body
from holdfast.library.possible import need_possible
from holdfast.library.refused import Refused as NotUnderstood
from holdfast.record.entry.new_entry import NewEntry
from holdfast.record.entry.refusal import Problem, Refused

MISSING = re.compile(r"required field `(\w+)`")


def opened_body(new: NewEntry, place: int) -> Any:
    """The kind's struct. Raises ``Refused``; the sentence repeats nothing of what was written."""
    try:
        body = decode_body(new.kind, new.body)
    except (NotUnderstood, TypeError, ValueError) as refused:
        raise Refused([_problem(str(refused), place)]) from None
    _need_possible(new.kind, body, place)
    return body


def _need_possible(kind: str, body: Any, place: int) -> None:
    try:
        need_possible(kind, body)
    except NotUnderstood as refused:
        raise Refused([_said_of_field(one, place) for one in refused.problems]) from None


def _said_of_field(said: str, place: int) -> Problem:
    field, _colon, sentence = said.partition(": ")
    return Problem(field, sentence[:1].upper() + sentence[1:], place)


def answers_problems(entry: Entry, place: int) -> list[Problem]:
    """Why the answers are not those of a known form."""
    try:
        check_answers(entry, load())
    except NotUnderstood as refused:
        return [_answers_problem(refused.problems[0], place)]
    return []


def _answers_problem(said: str, place: int) -> Problem:
    field, _colon, sentence = said.removeprefix("body.").partition(": ")
    if field == "instrument":
        sentence = _("This form is not known here; please choose one from the list.")
    return Problem(field, sentence, place)


def _problem(said: str, place: int) -> Problem:
    missing = MISSING.search(said)
    if missing:
        return Problem(missing[1], _("This is needed here; please fill it in."), place)
    field = re.split(r"[^\w]", said, maxsplit=1)[0]
    return Problem(field, _("This does not fit here; please check it and choose again."), place)
