"""What our own questions make beside their answers: signs under their own names, and words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid5

from holdfast.checkins.given import Given
from holdfast.checkins.sheets import Sheet
from holdfast.kernel.check_in_form import Severity, Sign
from holdfast.record import NewEntry

WORST = ("severe", "moderate", "mild", None)


def beside(sheet: Sheet, given: Given, form_id: UUID) -> list[NewEntry]:
    """The same form sent twice makes the same entries once."""
    return [*_signs(sheet, given, form_id), *_words(sheet, given, form_id)]


def _signs(sheet: Sheet, given: Given, form_id: UUID) -> Iterator[NewEntry]:
    """Each sign once, as severe as the worst answer that is one."""
    found: dict[tuple[str, str], Severity | None] = {}
    for sign, severity in _said(sheet, given):
        named = (sign.kind, sign.code)
        found[named] = min(found.get(named), severity, key=WORST.index)
    for (kind, code), severity in found.items():
        body: dict[str, Any] = {"code": code}
        body |= {"status": "present"} if kind == "condition" else {}
        body |= {"severity": severity} if severity else {}
        yield NewEntry(kind=kind, id=uuid5(form_id, f"{kind} {code}"), body=body)


def _said(sheet: Sheet, given: Given) -> Iterator[tuple[Sign, Severity | None]]:
    for one in sheet.asked:
        said = one.own.sign_of(given.get(one.key)) if one.own else None
        if said:
            yield said


def _words(sheet: Sheet, given: Given, form_id: UUID) -> Iterator[NewEntry]:
    for one in sheet.asked:
        words = given.get(one.key)
        if one.own and one.own.keeps_as and words:
            body = {"text": words, "share": "therapist"}
            yield NewEntry(kind=one.own.keeps_as, id=uuid5(form_id, one.key), body=body)
