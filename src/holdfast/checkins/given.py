"""What was answered so far: which question comes next, and what it makes of an entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from holdfast.checkins.sheets import Asked, Sheet
from holdfast.kernel.instruments.bounds import Bounds
from holdfast.kernel.instruments.judge import Facts, judge

Given = Mapping[str, int | str | None]
"""By a question's key the code or the words; None where one would rather not say."""


def asked_now(sheet: Sheet, given: Given, anchor: str | None) -> list[Asked]:
    """The questions of this time: without those that the form itself skips, in their order."""
    facts = Facts(items={one.key: _bounds(one, given) for one in sheet.asked if one.choices})
    return [
        one
        for one in sheet.asked
        if anchor not in one.not_asked_at
        and (one.asked_when is None or judge(one.asked_when, facts) is True)
    ]


def is_of_risk(sheet: Sheet, given: Given) -> bool:
    """Whether a question that must never be lost was answered so, or was left unsaid."""
    return any(
        one.is_of_risk and one.key in given and _is_positive(one, given[one.key])
        for one in sheet.asked
    )


def wants_contact(sheet: Sheet, given: Given) -> bool:
    return sheet.kind == "check_in" and bool(given.get("wants_contact"))


def body_of(sheet: Sheet, given: Given, anchor: str | None) -> dict[str, Any]:
    """The body of the entry; null, or nothing, where nothing was said."""
    if sheet.kind == "answers":
        named = {one.key: given.get(one.key) for one in sheet.asked if one.choices}
        items = named if sheet.is_named else [given.get(one.key) for one in sheet.asked]
        return {"instrument": sheet.id, "edition": sheet.edition, "items": items}
    said = {key: answer for key, answer in given.items() if answer is not None}
    if "wants_contact" in said:
        said["wants_contact"] = bool(said["wants_contact"])
    return said | ({"anchored_to": anchor} if anchor else {})


def given_in(sheet: Sheet, body: Any) -> dict[str, int | str | None]:
    """Back again from a stored body; what was not said counts as left unsaid."""
    if sheet.kind == "answers" and sheet.is_named:
        named = body.items if isinstance(body.items, Mapping) else {}
        return {one.key: named.get(one.key) for one in sheet.asked}
    if sheet.kind == "answers":
        items = body.items if isinstance(body.items, list | tuple) else ()
        return {one.key: code for one, code in zip(sheet.asked, items, strict=False)}
    return {one.key: getattr(body, one.key) for one in sheet.asked}


def _is_positive(one: Asked, answer: int | str | None) -> bool:
    return not isinstance(answer, int) or answer >= (one.risk_from or 0)


def _bounds(one: Asked, given: Given) -> Bounds:
    answer = given.get(one.key)
    codes = [*one.codes, *([] if one.refused_as is None else [one.refused_as])]
    return Bounds(answer, answer) if isinstance(answer, int) else Bounds(min(codes), max(codes))
