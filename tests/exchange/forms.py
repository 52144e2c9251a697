"""Responses to forms as other systems send them, made as a test needs them."""

from __future__ import annotations

from typing import Any

from tests.exchange.bundles import LOINC

PHQ9 = ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7"]
PHQ9 += ["44258-2", "44252-5", "44253-3", "44260-8"]
EARLIER = [1, 2, 1, 0, 1, 2, 1, 0]
RISK = "/44260-8"


def asked(link: str, *values: Any, **more: Any) -> dict[str, Any]:
    """An item with an answer for each value: a number, or an answer as it is."""
    answers = [value if isinstance(value, dict) else {"valueInteger": value} for value in values]
    return {"linkId": link, **({"answer": answers} if answers else {}), **more}


def eight() -> list[dict[str, Any]]:
    """The first eight questions of the PHQ-9."""
    pairs = zip(PHQ9[:8], EARLIER, strict=True)
    return [asked(f"/{code}", answer) for code, answer in pairs]


def nine(*risk: Any) -> list[dict[str, Any]]:
    return [*eight(), asked(RISK, *risk)]


def response(*items: Any, **more: Any) -> dict[str, Any]:
    return {
        "resourceType": "QuestionnaireResponse",
        "id": "q1",
        "status": "completed",
        "authored": "2026-11-27T09:00:00Z",
        "item": list(items),
        **more,
    }


def coding(code: str, display: str = "", **more: Any) -> dict[str, Any]:
    shown = {"display": display} if display else {}
    return {"valueCoding": {"system": "http://local.example", "code": code, **shown, **more}}


def observed(code: str, **value: Any) -> dict[str, Any]:
    """One question as an Observation."""
    return {
        "resourceType": "Observation",
        "id": f"o-{code}",
        "status": "final",
        "code": {"coding": [{"system": LOINC, "code": code}]},
        "effectiveDateTime": "2026-11-27T09:00:00Z",
        **value,
    }
