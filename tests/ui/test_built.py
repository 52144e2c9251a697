"""The built front end: there, small, self-contained."""

import gzip
import re
from pathlib import Path

import pytest
from django.test import Client

import holdfast.ui

BUILT = Path(holdfast.ui.__file__).parent / "static" / "built"
FRONT = BUILT.parent.parent / "front"
PHONE_LIMIT_BYTES = 150 * 1024
OF_THE_SHELL_BYTES = 125 * 1024  # leaves a page of its own its share


def test_it_was_built() -> None:
    assert (BUILT / "holdfast.css").exists(), "Run `npm ci && npm run build` in ui/front."


@pytest.mark.parametrize("name", ["holdfast.css", "holdfast.js"])
def test_a_smaller_twin_lies_beside_it(name: str) -> None:
    whole = (BUILT / name).read_bytes()
    assert gzip.decompress((BUILT / f"{name}.gz").read_bytes()) == whole
    assert (BUILT / f"{name}.br").stat().st_size < len(whole)


@pytest.mark.django_db
def test_a_page_on_a_phone_is_light(client: Client, gallery: str) -> None:
    page = gzip.compress(client.get(f"{gallery}phone/").content)
    sent = [path.stat().st_size for path in BUILT.iterdir() if path.suffix in {".woff2", ".gz"}]
    icon = (BUILT.parent / "ui" / "holdfast.svg").stat().st_size
    assert len(page) + sum(sent) + icon < OF_THE_SHELL_BYTES < PHONE_LIMIT_BYTES


def test_styles_ask_no_other_host_and_carry_no_pictures_inside() -> None:
    styles = (BUILT / "holdfast.css").read_text("utf-8")
    assert re.findall(r"url\((?!\./)[^)]*\)", styles) == []
    assert "@import" not in styles


def test_only_latin_fonts_are_sent_one_file_each() -> None:
    fonts = sorted(path.name for path in BUILT.glob("*.woff2"))
    assert fonts == ["inter-latin-wght-normal.woff2", "literata-latin-wght-normal.woff2"]


def test_scripts_make_no_code_from_words() -> None:
    script = (BUILT / "holdfast.js").read_text("utf-8")
    assert not re.search(r"\beval\(|new Function|innerHTML|document\.write", script)


def test_the_lock_file_names_no_addresses_of_packages() -> None:
    assert '"resolved"' not in (FRONT / "package-lock.json").read_text("utf-8")


def test_motion_is_only_for_those_who_want_it() -> None:
    for path in (FRONT / "styles").glob("*.scss"):
        if path.name != "_motion.scss":
            text = path.read_text("utf-8")
            assert not re.search(r"^\s*(transition|animation):", text, re.MULTILINE), path.name


def test_sides_are_named_so_that_they_turn_with_the_script() -> None:
    sided = re.compile(
        r"(margin|padding|border)-(left|right)|text-align: (left|right)|^\s*(left|right):",
        re.MULTILINE,
    )
    found = [
        path.name
        for path in (FRONT / "styles").glob("*.scss")
        if sided.search(path.read_text("utf-8"))
    ]
    assert found == []
