"""A source that cannot be looked up, or that says more than was read, is refused by line."""

from __future__ import annotations

import pytest

from holdfast.library.cards import read_card
from holdfast.library.checking.sources import second_hand_problems, source_problems
from holdfast.library.content import FOLDER

ANEURYSM = read_card(FOLDER / "cards" / "suitability" / "aneurysm.yaml")
REGISTER = """\
EU-SPR: {title: European label, where_read: ema.europa.eu, status: read}
US-SPR: {title: American label, where_read: fda.gov, status: read}
"""


def told(tmp_path, old, new):
    assert old in REGISTER
    path = tmp_path / "sources.yaml"
    path.write_text(REGISTER.replace(old, new), "utf-8")
    return list(source_problems(path, [ANEURYSM]))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("EU-SPR:", "ZZ-SPR:", "line 2: “US-SPR” stands after “ZZ-SPR”; keep them by key."),
        ("where_read: fda.gov, ", "", "line 2: “US-SPR” needs its `where_read`."),
        ("status: read}\nUS", "stand: read}\nUS", "line 1: “EU-SPR” needs its `status`."),
        ("status: read}\nUS", "status: read, by: me}\nUS", "line 1: “by” is nothing that a source"),
        ("American", "American " * 12, "line 2: “US-SPR” needs a `short` title of 80 characters"),
    ],
)
def test_a_source_is_whole_and_in_its_place(tmp_path, old, new, says):
    found = told(tmp_path, old, new)
    assert any(sentence.startswith(f"sources.yaml, {says}") for sentence in found), found


def test_what_was_read_second_hand_only_sets_no_strength(card):
    read = card("suitability/aneurysm", ("source: US-SPR", "source: VA"))

    assert list(second_hand_problems(FOLDER / "sources.yaml", [read])) == [
        "aneurysm.yaml, line 11: VA was read second-hand only; it sets no `strength`."
    ]
