"""The signs that answers to our own questions are: reactions, and conditions that are present."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from holdfast.kernel.content.check_in_form import CheckInQuestion, Severity

WORST = ("severe", "moderate", "mild", None)


def signs_in(
    questions: Iterable[CheckInQuestion], given: Mapping[str, Any]
) -> dict[tuple[str, str], dict[str, Any]]:
    """The body of each sign by its kind and code, as severe as the worst answer that is one."""
    found: dict[tuple[str, str], Severity | None] = {}
    for one in questions:
        if said := one.sign_of(given.get(one.key)):
            sign, severity = said
            named = (sign.kind, sign.code)
            found[named] = min(found.get(named), severity, key=WORST.index)
    return {named: _body(*named, severity) for named, severity in found.items()}


def _body(kind: str, code: str, severity: Severity | None) -> dict[str, Any]:
    body: dict[str, Any] = {"code": code}
    body |= {"status": "present"} if kind == "condition" else {}
    return body | ({"severity": severity} if severity else {})
