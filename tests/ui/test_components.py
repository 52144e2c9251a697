"""Every component opens with the list of its variables and stands without any of them."""

import re
from pathlib import Path

import pytest

from holdfast.ui.templatetags.words import ANSWERS, EVIDENCE, PHASES, TELL, URGENCY
from tests.ui.rendering import COMPONENTS, rendered, words

ALL = sorted(COMPONENTS.glob("*.html"))
# These draw or list what they are given and mean nothing without it.
NEED_SOMETHING = {"field", "check", "checks", "question", "form"}
each = pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)


@each
def test_it_opens_with_a_comment(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.match(r"({% load [a-z0-9 ]+ %})?{% comment %}\n", text)


@each
def test_its_comment_names_its_first_variable(path: Path) -> None:
    text = path.read_text("utf-8")
    comment, _, body = text.partition("{% endcomment %}")
    used = re.findall(r"{{ (\w+)", body)
    loops = set(re.findall(r"{% for ([\w, ]+) in", body))
    inside = {name.strip() for loop in loops for name in loop.split(",")} | {"forloop"}
    named = set(re.findall(r"\w+", comment))
    local = set(re.findall(r" as (\w+)", body)) | {"number", "total", "until", "words"}
    assert set(used) - inside - named - local == set()


@each
def test_it_stands_without_its_variables(path: Path) -> None:
    if path.stem not in NEED_SOMETHING:
        rendered(path.stem)


@each
def test_it_has_words_for_translators_only(path: Path) -> None:
    body = path.read_text("utf-8").partition("{% endcomment %}")[2]
    shown = re.sub(r"{%.*?%}|{{.*?}}|<[^>]+>", " ", body, flags=re.DOTALL)
    translated = re.sub(r"{% blocktranslate.*?endblocktranslate %}", " ", body, flags=re.DOTALL)
    left = re.sub(r"{%.*?%}|{{.*?}}|<[^>]+>|&\w+;", " ", translated, flags=re.DOTALL)
    assert re.findall(r"[A-Za-z]{2,}", left) == [], shown


@pytest.mark.parametrize(
    ("urgency", "word"),
    [
        ("now", "Now"),
        ("today", "Today"),
        ("soon", "Before the next session"),
        ("know", "Good to know"),
    ],
)
def test_urgency_is_a_word_and_a_shape_and_a_colour(urgency: str, word: str) -> None:
    mark = rendered("mark", urgency=urgency)
    assert word in mark
    assert "<svg" in mark
    assert f"mark-{urgency}" in mark


def test_each_urgency_has_a_shape_of_its_own() -> None:
    shapes = {re.findall(r"<svg.*?</svg>", rendered("mark", urgency=u))[0] for u in URGENCY}
    assert len(shapes) == len(URGENCY)


def test_a_mark_can_carry_another_word() -> None:
    assert words("mark", urgency="today", word="Two today") == "Two today"


def test_a_button_sends_its_form() -> None:
    assert rendered("button", label="Keep") == '<button type="submit" class="button">Keep</button>'


def test_a_button_with_an_address_is_a_link() -> None:
    link = rendered("button", label="Ask", kind="quiet", href="/ask/")
    assert '<a class="button button-quiet" href="/ask/">Ask</a>' in link


def test_a_button_can_say_which_it_was() -> None:
    assert 'name="to" value="later"' in rendered("button", label="L", name="to", value="later")


def test_what_is_drawn_as_draft_says_so() -> None:
    assert words("draft", version="2026.11.1") == (
        "Draft. Not yet reviewed by a clinician. Content 2026.11.1."
    )


def test_an_empty_state_says_what_it_means_and_what_can_be_done() -> None:
    state = rendered(
        "empty_state", title="Nobody", sentence="Nothing.", action={"label": "All", "url": "/all/"}
    )
    assert 'href="/all/"' in state


def test_the_stage_one_is_in_is_marked_and_no_other() -> None:
    stages = [{"key": k, "label": k.title(), "url": f"/{k}/"} for k in ("dosing", "circle")]
    html = rendered("stages", stages=stages, here="circle")
    assert html.count("aria-current") == 1
    assert '<a href="/circle/" aria-current="page">' in html


def test_a_table_names_its_columns_and_rows() -> None:
    html = rendered("table", caption="Measures", columns=["When"], rows=[["1 Nov", "12"]])
    assert '<th scope="col">When</th>' in html
    assert '<th scope="row">1 Nov</th><td>12</td>' in html


def test_found_people_are_listed_with_where_they_are() -> None:
    found = [{"name": "Clem", "url": "/clem/", "stage": "Preparation"}]
    assert '<a href="/clem/">Clem' in rendered("found", found=found, query="cl")


def test_nobody_found_says_so_once_something_was_typed() -> None:
    assert words("found", found=[], query="zz") == "Nobody of yours by that name or code."
    assert words("found", found=[], query="") == ""


def test_progress_counts_questions() -> None:
    assert words("progress", step=3, steps=4).startswith("Question 3 of 4.")


def test_a_square_shows_its_link_in_letters_too() -> None:
    assert "https://a.example" in words("qr", link="https://a.example", svg_path="", size=21)


@pytest.mark.parametrize("short", [*TELL, *EVIDENCE, *ANSWERS, *PHASES])
def test_every_short_name_has_words(short: str) -> None:
    known = TELL | EVIDENCE | ANSWERS | PHASES
    assert str(known[short])
