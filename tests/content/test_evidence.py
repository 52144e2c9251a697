"""What has changed in the world is said where it bears, and what was taken back stands nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.kernel.saying import briefed, said

from holdfast.library.content import FOLDER, load
from holdfast.library.sources import products_of_labels

EVIDENCE = yaml.safe_load(Path(__file__).with_name("evidence.yaml").read_text("utf-8"))
DRIP = said(
    "plan",
    "2026-11-01T10:00:00Z",
    "medical",
    route="iv",
    product="racemic_ketamine",
    setting="clinic",
    next_on="2026-12-10",
)


def cited_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "source" in value and "says" in value:
            yield value
        value = [*value.values()]
    if isinstance(value, list):
        for part in value:
            yield from cited_in(part)


def takes(name):
    return said("medication", "2026-11-02T10:00:00Z", ingredient=name, status="taking")


def found(*entries):
    findings = briefed(*entries, show_all=True).findings
    return {one.id: one for one in findings if one.state == "present"}


@pytest.mark.parametrize(
    "point", EVIDENCE["said"], ids=lambda one: f"{one['file']} {one['source']}"
)
def test_each_point_is_said_by_its_source_with_a_locator(point):
    read = yaml.safe_load((FOLDER / point["file"]).read_text("utf-8"))
    here = [one for one in cited_in(read) if one["source"] == point["source"]]
    assert [one["says"] for one in here if point["says"] in one["says"] and one["locator"]]


@pytest.mark.parametrize("words", EVIDENCE["nowhere"])
def test_what_was_taken_back_stands_nowhere(words):
    held = [file.name for file in FOLDER.rglob("*.yaml") if words in file.read_text("utf-8")]
    assert held == []


@pytest.mark.parametrize("name", ["venlafaxine", "duloxetine", "desvenlafaxine", "snri"])
def test_an_snri_is_not_headed_by_what_it_can_be_combined_with(name):
    told = found(DRIP, takes(name))
    assert "interaction.antidepressants" not in told
    assert "blood pressure" in told["interaction.snris"].title


def test_no_figure_of_a_benzodiazepine_decides_anything():
    """It is read beside the card, and never said to the client."""
    card = next(one for one in load().cards if one.id == "interaction.benzodiazepines")
    assert card.predicate == "takes_medicine"
    assert "8 mg" in " ".join(says.says for says in card.authorities)
    assert "mg" not in (card.client_words or "")


@pytest.mark.parametrize("name", ["semaglutide", "Ozempic", "tirzepatide", "glp1_medicine"])
def test_a_glp1_medicine_is_asked_about_before_a_drip(name):
    assert found(DRIP, takes(name))["interaction.glp1_medicines"].urgency == "soon"


def test_a_label_of_the_spray_says_so_beside_a_drip():
    told = found(DRIP, takes("phenelzine"))["interaction.mao_inhibitors"].strength
    who = {one.who for one in told if one.source in products_of_labels(FOLDER / "sources.yaml")}
    assert who == {"US label, esketamine spray", "EU label, esketamine spray"}
