"""The shells around pages, rendered without a page's own room."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from tests.harness.flat import flat

SHELLS = ("desk", "phone", "letter")


def shell(name: str, **context: object) -> str:
    return flat(render_to_string(f"ui/{name}.html", context, RequestFactory().get("/")))


@pytest.mark.parametrize("name", SHELLS)
def test_it_has_a_language_a_direction_and_one_main_landmark(name: str) -> None:
    html = shell(name)
    assert '<html lang="en" dir="ltr"' in html
    assert html.count("<main ") == 1


@pytest.mark.parametrize("name", SHELLS)
def test_one_can_skip_to_what_matters_first_of_all(name: str) -> None:
    first = re.findall(r'<a [^>]*href="([^"]+)"', shell(name))[0]
    assert first == "#main"


@pytest.mark.parametrize("name", SHELLS)
def test_it_begins_with_its_doctype(name: str) -> None:
    assert shell(name).startswith("<!doctype html>")


def test_the_desk_marks_where_one_is() -> None:
    assert shell("desk", here="clients").count("aria-current") == 1


def test_the_desk_keeps_htmx_from_adding_styles_or_running_words() -> None:
    html = shell("desk")
    assert '"includeIndicatorStyles":false,"allowEval":false' in html
    assert "htmx-2.min.js" in html


@pytest.mark.parametrize("name", ["phone", "letter"])
def test_no_other_shell_brings_htmx(name: str) -> None:
    assert "htmx" not in shell(name)


def test_the_desk_says_for_whom_one_covers() -> None:
    assert "Covering for Otto until Monday" in shell(
        "desk", covering="Covering for Otto until Monday"
    )


def test_the_desk_has_an_account_menu_for_whoever_is_signed_in() -> None:
    assert "Tamsin" in shell("desk", reader={"name": "Tamsin"})
    assert "account-menu" not in shell("desk")


def test_find_a_client_asks_while_one_types_only_where_there_is_an_answer() -> None:
    assert 'hx-post="/found/"' in shell("desk", found_url="/found/")


def test_a_name_looked_for_stands_in_no_address() -> None:
    html = shell("desk")
    assert re.search(r'<form class="find"[^>]* method="post"', html)
    assert "hx-get" not in html


@pytest.mark.parametrize("role", ["administrator", "client"])
def test_who_has_no_clients_of_their_own_is_offered_no_search(role: str) -> None:
    assert 'class="find"' not in shell("desk", reader={"name": "Ada", "role": role})


def test_support_is_always_on_the_phone() -> None:
    html = shell("phone", crisis={"call": "988"}, support_url="/help/")
    assert 'href="/help/">I need support' in html
    assert 'href="tel:988"' in html


def test_a_country_without_a_known_line_gets_the_list_of_lines() -> None:
    assert "Crisis lines" in shell("phone")


def test_the_phone_can_be_left_at_once() -> None:
    assert 'href="about:blank"' in shell("phone")
    assert "data-quick-exit" in shell("phone")


def test_a_summary_of_errors_stands_before_the_page() -> None:
    html = shell("letter", errors=[{"field_id": "id_a", "sentence": "Name a day."}])
    assert html.index("Name a day.") > html.index("<main")
