"""What our own questions make beside their answers: signs under their own names, and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from holdfast.kernel.check_in_form import CheckInQuestion, Severity, Sign
from holdfast.record.new_entry import NewEntry

Given = Mapping[str, Any]
WORST = ("severe", "moderate", "mild", None)


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
    """Each sign once, as severe as the worst answer that is one."""
    found: dict[tuple[str, str], Severity | None] = {}
    for sign, severity in _said(asked, given):
        named = (sign.kind, sign.code)
        found[named] = min(found.get(named), severity, key=WORST.index)
    for (kind, code), severity in found.items():
        body: dict[str, Any] = {"code": code}
        body |= {"status": "present"} if kind == "condition" else {}
        body |= {"severity": severity} if severity else {}
        yield NewEntry(kind=kind, id=uuid5(form_id, f"{kind} {code}"), body=body)


def _said(asked: Iterable[CheckInQuestion], given: Given) -> Iterator[tuple[Sign, Severity | None]]:
    said = (one.sign_of(given.get(one.key)) for one in asked)
    yield from (one for one in said if one)


def _words(asked: Iterable[CheckInQuestion], given: Given, form_id: UUID) -> Iterator[NewEntry]:
    for one in asked:
        words = given.get(one.key)
        if one.keeps_as and words:
            body = {"text": words, "share": "therapist"}
            yield NewEntry(kind=one.keeps_as, id=words_id(form_id, one.key), body=body)


def words_id(form_id: UUID, key: str) -> UUID:
    """Where the words to one question of a form are kept."""
    return uuid5(form_id, key)
