"""Findings of each urgency and state, shaped as the kernel shapes them."""

from __future__ import annotations

from typing import Any

from holdfast.ui.gallery.moments import on

SAYS = [
    {
        "who": "Study of oral S-ketamine",
        "says": "Exposure rose to about two and a half times when taken with clarithromycin.",
        "source": "Invented source 2010",
        "locator": "p. 4",
    },
    {
        "who": "Label",
        "jurisdiction": "EU",
        "says": "A small rise only, when given into the nose.",
        "source": "Invented label",
        "locator": "s 5.2",
        "in_force": "since March 2025",
    },
]


def finding(**fields: Any) -> dict[str, Any]:
    usual: dict[str, Any] = {
        "id": "interaction.clarithromycin",
        "key": "interaction.clarithromycin@clarithromycin",
        "cause": "c0ffee",
        "state": "present",
        "urgency": "today",
        "title": "Clarithromycin before an oral dose",
        "why": [
            {"entry": "e1", "says": "Clarithromycin, taking since yesterday"},
            {"entry": "e2", "says": "Next dose by mouth, at home, Thursday 18:00"},
        ],
        "missing": [],
        "consider": [
            "Consider asking the prescriber before Thursday.",
            "Ask on which day the course of clarithromycin ends.",
        ],
        "tell": ["medical"],
        "strength": SAYS,
        "evidence": "P",
        "status": "draft",
        "until": None,
        "judged": None,
    }
    return usual | fields


def findings() -> list[dict[str, Any]]:
    return [now(), finding(), unknown(), answered()]


def now() -> dict[str, Any]:
    return finding(
        urgency="now",
        title="Answered yes to thoughts with a method in mind",
        why=[{"entry": "e3", "says": "Check-in, 24 minutes ago"}],
        consider=["Consider calling now; the crisis line was shown at once."],
        strength=SAYS[:1],
        tell=["medical", "emergency"],
        status="reviewed",
        evidence="F",
    )


def unknown() -> dict[str, Any]:
    return finding(
        state="cannot_tell",
        urgency="soon",
        title="Blood pressure at rest is not known",
        why=[],
        missing=["A reading at rest from the last seven days"],
        consider=["Ask for a reading before the next dose."],
        tell=[],
        evidence="R",
    )


def answered() -> dict[str, Any]:
    return finding(
        urgency="know",
        title="Takes part in a support group",
        consider=["Consider asking what helps there."],
        strength=[],
        tell=[],
        until=on(12, 1),
        judged={
            "answer": "not_relevant",
            "by": "Tamsin",
            "at": on(11, 20),
            "reason": "Has stopped going; we spoke about it on Friday.",
        },
    )
