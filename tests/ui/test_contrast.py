"""Every pair of colours that words or edges are set in, computed from the tokens, in both tones."""

import re
from pathlib import Path

import pytest

import holdfast.ui

TOKENS = Path(holdfast.ui.__file__).parent / "front" / "styles" / "_tokens.scss"
TEXT, EDGE = 4.5, 3.0

GROUNDS = ("paper", "sheet", "tide-wash", "now-wash")
WORDS = [(word, ground) for word in ("ink", "soft", "tide", "tide-deep") for ground in GROUNDS]
WORDS += [("now", "paper"), ("now", "sheet"), ("now", "now-wash")]
WORDS += [("today", "paper"), ("today", "sheet"), ("today", "today-wash"), ("ink", "today-wash")]
WORDS += [("on-tide", "tide"), ("on-tide", "tide-deep"), ("on-crisis", "crisis")]
EDGES = [(edge, ground) for edge in ("edge", "tide", "kelp") for ground in ("paper", "sheet")]


def tones() -> dict[str, dict[str, str]]:
    text = TOKENS.read_text("utf-8")
    return {
        name: dict(re.findall(r"([a-z-]+): (#[0-9a-f]{6})", inside))
        for name, inside in re.findall(r"^\$(\w+): \((.*?)^\);", text, re.MULTILINE | re.DOTALL)
    }


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


TONES = tones()


def test_black_on_white_is_as_far_apart_as_can_be() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_a_colour_has_no_contrast_with_itself() -> None:
    assert contrast("#1c6a67", "#1c6a67") == 1


def test_both_tones_have_the_same_names() -> None:
    assert set(TONES) == {"daylight", "night"}
    assert set(TONES["daylight"]) == set(TONES["night"])


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(("word", "ground"), WORDS, ids=lambda name: name)
def test_words_can_be_read(tone: str, word: str, ground: str) -> None:
    assert contrast(TONES[tone][word], TONES[tone][ground]) >= TEXT


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(("edge", "ground"), EDGES, ids=lambda name: name)
def test_edges_can_be_seen(tone: str, edge: str, ground: str) -> None:
    assert contrast(TONES[tone][edge], TONES[tone][ground]) >= EDGE


@pytest.mark.parametrize("tone", TONES)
def test_words_can_be_read_on_the_deepest_band_of_a_picture(tone: str) -> None:
    sheet, band = TONES[tone]["sheet"], TONES[tone]["band"]
    deepest = mixed(band, sheet, 6 * 0.018)
    assert contrast(TONES[tone]["soft"], deepest) >= TEXT


def mixed(over: str, under: str, share: float) -> str:
    parts = [
        round(int(over[at : at + 2], 16) * share + int(under[at : at + 2], 16) * (1 - share))
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)


def test_urgency_colours_are_used_for_urgency_alone() -> None:
    styles = TOKENS.parent
    allowed = {"_tokens.scss", "_mark.scss", "_finding.scss", "_board.scss", "_picture.scss"}
    allowed |= {"_alert.scss"}
    users = {
        path.name
        for path in styles.glob("*.scss")
        if re.search(r"var\(--(now|today)", path.read_text("utf-8"))
    }
    assert users <= allowed


def test_in_pictures_urgency_colours_are_those_of_alerts() -> None:
    lines = (TOKENS.parent / "_picture.scss").read_text("utf-8").splitlines()
    coloured = [line for line in lines if re.search(r"var\(--(now|today)", line)]
    assert all(line.startswith((".shape-now", ".shape-today")) for line in coloured)


def test_on_an_alert_urgency_colours_are_those_of_its_own_urgency() -> None:
    lines = (TOKENS.parent / "_alert.scss").read_text("utf-8").splitlines()
    for urgency in ("now", "today"):
        coloured = [line.strip() for line in lines if f"var(--{urgency}" in line]
        assert coloured and all(line.startswith(f"&-{urgency} {{") for line in coloured)


def test_no_colour_stands_outside_the_tokens() -> None:
    """But the paper of a camera's square, and of a printed page."""
    allowed = {"_tokens.scss", "_notice.scss", "_print.scss"}
    strangers = {
        path.name
        for path in TOKENS.parent.glob("*.scss")
        if re.search(r"#[0-9a-fA-F]{3,6}\b[^{]", path.read_text("utf-8"))
    }
    assert strangers <= allowed


def test_no_letter_is_set_smaller_than_sixteen_pixels() -> None:
    sizes = {
        (path.name, float(size))
        for path in TOKENS.parent.glob("*.scss")
        for size in re.findall(r"font(?:-size)?:[^;]*?([\d.]+)rem", path.read_text("utf-8"))
    }
    assert [found for found in sizes if found[1] < 1] == []
