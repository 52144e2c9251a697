"""Rows of an invented morning."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from holdfast.ui.gallery.moments import on
from holdfast.ui.pictures.sparkline import Sparkline, sparkline

RISING = [(on(9, 12), 19.0), (on(9, 28), 18), (on(10, 10), 11), (on(10, 26), 9), (on(11, 23), 18)]
FALLING = [(on(9, 12), 17.0), (on(10, 1), 15), (on(10, 20), 12), (on(11, 20), 11)]
DOSES = [on(10, 1), on(10, 8), on(10, 15), on(10, 29)]


def spark(points: list[tuple[datetime, float]], says: str) -> Sparkline | None:
    return sparkline(points, lowest=0, highest=27, doses=DOSES, says=says)


def row(name: str, urgency: str, **fields: Any) -> dict[str, Any]:
    return {"name": name, "url": "#top", "urgency": urgency} | fields


def rows_now() -> list[dict[str, Any]]:
    return [
        row(
            "T. O.",
            "now",
            stage="Day 2 after dose 6 of 8",
            setting="into the nose, clinic",
            reasons=[
                {
                    "says": "Answered yes to thoughts with a method in mind; saw the crisis line.",
                    "since": "waiting for 24 minutes",
                    "alert": "Tamsin was told at 09:17; not seen yet",
                },
                {"says": "PHQ-9 rose from 9 to 18 after an early gain.", "source": "3 more facts"},
            ],
            sparkline=spark(RISING, "PHQ-9 fell from 19 to 9 and rose to 18; four doses"),
            next_at="Nothing planned",
            action={"label": "Call now", "url": "#top"},
        )
    ]


def rows_today() -> list[dict[str, Any]]:
    return [
        row(
            "P. R.",
            "today",
            stage="Before dose 2, Thursday",
            setting="by mouth, at home",
            reasons=[
                {
                    "says": "Started clarithromycin yesterday: ask the prescriber before Thursday.",
                    "since": "waiting since yesterday, 19:12",
                    "source": "Two sources differ by route",
                },
                {"says": "No sitter named."},
            ],
            sparkline=spark(FALLING, "PHQ-9 from 17 to 11 over ten weeks; four doses"),
            next_at="Wed 14:00",
            next="preparation, video",
        ),
        row(
            "Maximiliane Oyelaran-Featherstonehaugh",
            "today",
            stage="Month 14, maintenance",
            setting="under the tongue, at home",
            reasons=[
                {
                    "says": "Blood in urine reported; urgency for three weeks.",
                    "since": "waiting since Sunday",
                }
            ],
            next_at="Fri 10:00",
            next="in person",
            waits_for="waits for the clinic since Monday",
        ),
    ]


def rows_quiet() -> list[dict[str, Any]]:
    return [
        row(
            "B. H.",
            "know",
            stage="Day 1 after dose 2; integration due by Thursday",
            sparkline=spark(FALLING, "PHQ-9 from 17 to 11"),
            next_at="Wed 11:00",
        ),
        row("S. A.", "know", stage="Preparation", next_at="Mon 9:00"),
        row("Kim", "know", stage="Aftercare, month 5"),
    ]
