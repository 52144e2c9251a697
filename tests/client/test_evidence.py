"""What the page says of the evidence holds for every card: what was not read is marked."""

from importlib.resources import files

import msgspec
import pytest

from holdfast.library import content

CARDS = content.load().cards
SOURCES = msgspec.yaml.decode(files("holdfast").joinpath("content/sources.yaml").read_bytes())


@pytest.mark.parametrize("card", [one for one in CARDS if one.evidence == "F"], ids=lambda c: c.id)
def test_where_the_main_source_was_read_what_was_recalled_is_marked(card):
    recalled = [one for one in card.authorities if SOURCES[one.source]["status"] == "recalled"]
    marks = [f"{one.who} {one.says} {one.locator}".lower() for one in recalled]
    assert all("recalled" in mark for mark in marks)
