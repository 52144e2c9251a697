"""What a client reads, and what stands in a record."""

from __future__ import annotations

from typing import Any

from holdfast.ui.gallery.moments import on

CRISIS = {
    "name": "Invented Lifeline",
    "call": "988",
    "text": "988",
    "hours": "any hour, free",
    "emergency": "911",
}
DIRECTORY = {
    "name": "We do not know the line of your country",
    "directory_url": "#top",
    "directory": "Find a line near you",
}
TOLD = [
    {"title": "Your answers", "when": "21:14", "acts": ["A message was sent to Tamsin at 21:15."]},
    {"title": "You asked for support", "when": "21:18", "acts": ["Seen by Tamsin at 21:20."]},
]
STAGES = [
    {"key": name.lower(), "label": name, "url": "#top"}
    for name in (
        "Be aware",
        "Understanding",
        "Suitability",
        "Preparation",
        "Dosing",
        "Check-ins",
        "Integration",
        "Aftercare",
        "Circle",
        "Notes",
        "Record",
    )
]


def moments() -> list[dict[str, Any]]:
    return [
        {
            "id": "e1",
            "kind": "medication",
            "at": on(11, 23, 19),
            "title": "Medicine",
            "says": "Clarithromycin, taking",
            "by": "the client",
            "seen_by": "Seen by Tamsin",
        },
        {
            "id": "e2",
            "kind": "plan",
            "at": on(11, 15),
            "title": "Plan",
            "says": "By mouth, at home, six doses",
            "by": "the medical partner",
            "is_replaced": True,
            "replaced_url": "#entry-e1",
        },
        {
            "id": "e3",
            "kind": "dose",
            "at": on(10, 30, 18),
            "title": "Dose 2",
            "says": "150 mg by mouth",
            "by": "the medical partner",
        },
        {
            "id": "e4",
            "kind": "note",
            "at": on(10, 23),
            "title": "Note",
            "by": "the therapist",
            "label": "psychotherapy note, yours alone",
        },
    ]
