"""Whether each medicine of a row, by each of its names, reaches a card that carries the row."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from holdfast.kernel.briefing.findings import findings_of
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.card import Card
from holdfast.kernel.content.content import Content
from holdfast.library.chart_file import read
from holdfast.library.yaml_file import read_yaml

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
WAYS = {"racemic_ketamine": "oral", "esketamine": "intranasal"}
"""Products of which one at least is planned wherever a medicine is looked at, with their routes."""


def medicine_row_problems(path: Path, content: Content) -> Iterator[str]:
    """One sentence a problem, with file and line; ``path`` lists the medicines."""
    file = read_yaml(path)
    carrying = _carrying(content)
    for ingredient, what in file.value["ingredients"].items():
        for row in what.get("rows", ()):
            for name in (ingredient, *what.get("names", ())):
                if not any(_speaks(card, name, content) for card in carrying[row]):
                    sentence = (
                        f"no card that carries {row} speaks of {name}; name it, or a class of it, "
                        "among the parameters of one, or take the row away here."
                    )
                    yield file.refuse(sentence, f"$.ingredients.{ingredient}")


def _carrying(content: Content) -> dict[str, list[Card]]:
    by_row: dict[str, list[Card]] = defaultdict(list)
    for card in content.cards:
        if card.id.startswith("interaction."):
            for row in card.rows:
                by_row[row].append(card)
    return by_row


def _speaks(card: Card, name: str, content: Content) -> bool:
    scenes = (_taking(name, product, content) for product in WAYS)
    return any(one.state != "absent" for scene in scenes for one in findings_of(card, scene))


def _taking(name: str, product: str, content: Content) -> Scene:
    plan = {"route": WAYS[product], "product": product, "setting": "clinic"}
    lines = (
        _line("plan", plan | {"next_on": "2026-12-10"}),
        _line("medication", {"ingredient": name.casefold(), "status": "taking"}),
    )
    return Scene(fold(read(lines, name, content), AT), content, Moment(AT, UTC))


def _line(kind: str, body: dict[str, str]) -> str:
    return json.dumps({"kind": kind, "at": "2026-11-01T10:00:00Z", "by": "medical", "body": body})
