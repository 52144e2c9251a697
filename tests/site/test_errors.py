"""What is said when something is not there or out of order, and the headers of every page."""

import pytest
from django.test import Client as Browser
from django.test import RequestFactory
from tests.cast import PASSWORD, cast

from holdfast.site import errors

pytestmark = pytest.mark.django_db


def test_a_page_that_is_not_there_says_so_gently(client):
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert b"There is nothing here for you" in answer.content


@pytest.mark.parametrize(
    ("page", "status"),
    [
        (errors.not_allowed, 403),
        (errors.not_understood, 400),
        (errors.out_of_order, 500),
        (errors.form_expired, 403),
        (errors.too_often, 429),
    ],
)
def test_each_error_page_speaks_plainly_and_leaks_nothing(page, status):
    answer = page(RequestFactory().get("/some/place/"))
    assert answer.status_code == status
    assert b"<h1>" in answer.content
    for leak in (b"Traceback", b"django", b"/some/place/"):
        assert leak not in answer.content


def test_the_page_of_last_resort_needs_nothing_else(monkeypatch):
    monkeypatch.setattr(errors, "render_to_string", None)
    answer = errors.out_of_order(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert b"emergency" in answer.content
    assert b"stylesheet" not in answer.content


def test_a_form_without_its_token_is_refused_with_words():
    cast()
    browser = Browser(enforce_csrf_checks=True)
    answer = browser.post("/accounts/login/", {"login": "x@y.example", "password": PASSWORD})
    assert answer.status_code == 403
    assert b"This form waited too long" in answer.content


@pytest.fixture
def headers(client):
    return client.get("/accounts/login/").headers


def test_nothing_is_loaded_from_another_host(headers):
    policy = dict(
        part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'self'"
    assert "script-src" not in policy
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert policy["frame-ancestors"] == "'none'"
    assert policy["form-action"] == "'self'"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_each_page_carries_the_headers_that_protect_it(headers, name, value):
    assert headers[name] == value


def test_sign_in_is_never_kept_by_a_cache(headers):
    assert "no-store" in headers["Cache-Control"]


def test_cookies_are_out_of_reach_of_scripts(client):
    here = cast()
    client.get("/accounts/login/")
    client.post("/accounts/login/", {"login": here.tamsin.account.email, "password": PASSWORD})
    for name in ("sessionid", "csrftoken"):
        assert client.cookies[name]["httponly"]
        assert client.cookies[name]["samesite"] == "Lax"


def test_no_page_of_ours_writes_script_or_style_into_itself(client):
    import re

    page = client.get("/accounts/login/").content.decode()
    scripts = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>", page)
    assert all('type="application/json"' in one for one in scripts)
    assert "<style" not in page
    assert " style=" not in page
    assert not re.search(r"\son[a-z]+=", page)
