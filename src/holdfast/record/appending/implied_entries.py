"""What our own questions make beside their answers: signs under their own names, and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from holdfast.kernel.content.check_in_form import CheckInQuestion
from holdfast.kernel.content.own_signs import signs_in
from holdfast.record.entry.new_entry import NewEntry

Given = Mapping[str, Any]


def beside(
    questions: Iterable[CheckInQuestion], given: Given, form_id: UUID, at: datetime | None = None
) -> list[NewEntry]:
    """By the questions' keys what was given, at the time of the answers; now where none is said.

    The same form sent twice makes the same entries once.
    """
    asked = tuple(questions)
    made = (*_signs(asked, given, form_id), *_words(asked, given, form_id))
    return [replace(one, at=at) for one in made]


def _signs(asked: Iterable[CheckInQuestion], given: Given, form_id: UUID) -> Iterator[NewEntry]:
    for (kind, code), body in signs_in(asked, given).items():
        yield NewEntry(kind=kind, id=uuid5(form_id, f"{kind} {code}"), body=body)


def _words(asked: Iterable[CheckInQuestion], given: Given, form_id: UUID) -> Iterator[NewEntry]:
    for one in asked:
        words = given.get(one.key)
        if one.keeps_as and words:
            body = {"text": words, "share": "therapist"}
            yield NewEntry(kind=one.keeps_as, id=words_id(form_id, one.key), body=body)


def words_id(form_id: UUID, key: str) -> UUID:
    """Where the words to one question of a form are kept."""
    return uuid5(form_id, key)
