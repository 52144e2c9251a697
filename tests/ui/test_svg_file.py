"""A picture in a file of its own: it needs nothing beside it, by day, by night and on paper."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from holdfast.ui.gallery.pictures import FELT, expected_of_dose
from holdfast.ui.pictures.dose_course import dose_course
from holdfast.ui.pictures.svg_file import DAY, NIGHT, svg_file
from tests.ui.test_contrast import TONES

SVG = "{http://www.w3.org/2000/svg}"
DRAWING = dose_course(expected_of_dose(FELT)).drawings[-1]


def written(title: str = "Into a muscle") -> str:
    return svg_file(DRAWING, title=title, beneath="35 mg", says="Highest at 20.", foot="A draft.")


def test_it_is_told_to_whoever_cannot_see_it() -> None:
    root = ElementTree.fromstring(written())
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title says")
    assert root.findtext(f"{SVG}title") == "Into a muscle"
    assert root.findtext(f"{SVG}desc") == "Highest at 20."


def test_head_and_foot_can_be_read_in_it() -> None:
    said = [text.text for text in ElementTree.fromstring(written()).iter(f"{SVG}text")]
    assert said[:2] == ["Into a muscle", "35 mg"]
    assert said[-1] == "A draft."
    assert "Largely over: 1 to 3 h" in said


def test_it_loads_nothing_and_runs_nothing() -> None:
    file = written().replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?:|url\(|@import|<script|\bon\w+=", file)


def test_words_cannot_become_markup() -> None:
    assert "<b>" not in written(title="a <b> & c")
    assert ElementTree.fromstring(written(title="a <b> & c")).findtext(f"{SVG}title") == "a <b> & c"


def test_its_colours_are_those_of_the_pages() -> None:
    assert DAY.items() <= TONES["daylight"].items()
    assert NIGHT.items() <= TONES["night"].items()


def test_it_is_bright_on_paper() -> None:
    assert re.search(r"@media print \{ :root \{ .*--sheet: #fff; \} \}", written())
