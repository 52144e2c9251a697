"""What shows of the demo: a band, the mail, the ways in; and nothing of it anywhere else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client as Browser
from tests.cast import cast, signed_in

from holdfast.invented import letters
from holdfast.invented.demo import is_demo, made, mark_made

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 24, 17, 30, tzinfo=UTC)
BAND = "An invented practice"
LETTER = b"Subject: Something waits\r\nTo: rosalind@kelp-cove.example\r\n\r\nPlease sign in.\r\n"


@pytest.fixture
def demo(settings, tmp_path):
    settings.HOLDFAST_HOME = tmp_path
    mark_made(AT)
    return tmp_path


def test_every_page_of_an_invented_practice_says_so():
    here = cast()
    here.practice.is_invented = True
    here.practice.save()
    assert BAND in signed_in(here.tamsin).get("/").content.decode()
    assert BAND in signed_in(here.clem).get("/me/").content.decode()


def test_no_page_of_another_practice_does():
    here = cast()
    assert BAND not in signed_in(here.tamsin).get("/").content.decode()
    assert BAND not in Browser().get("/accounts/login/").content.decode()


def test_the_band_costs_no_query(django_assert_num_queries, demo):
    from django.http import HttpRequest

    from holdfast.invented.context import invented

    request = HttpRequest()
    with django_assert_num_queries(0):
        assert invented(request)["is_invented"]


@pytest.mark.parametrize("path", ["/demo/mail/", "/demo/mail/arrived/"])
def test_outside_the_demo_there_is_no_mail_page(path):
    here = cast()
    assert Browser().get(path).status_code == 404
    assert signed_in(here.ada).get(path).status_code == 404


def test_outside_the_demo_the_sign_in_page_shows_no_ways_in():
    assert "Rosalind" not in Browser().get("/accounts/login/").content.decode()


def test_in_the_demo_it_shows_them(demo):
    page = Browser().get("/accounts/login/").content.decode()
    for who in ("Rosalind Tern, therapist", "medical partner", "administrator", "client"):
        assert who in page


def test_what_arrived_is_shown_the_newest_first(demo):
    letters.keep(demo / "mail", LETTER, "rosalind@kelp-cove.example", AT)
    letters.keep(demo / "mail", LETTER.replace(b"waits", b"else"), "x", AT.replace(hour=18))
    page = Browser().get("/demo/mail/").content.decode()
    assert page.index("Something else") < page.index("Something waits")
    assert "Please sign in." in page
    assert "09:30:00 PST" in page


def test_with_nothing_there_it_says_so(demo):
    assert "Nothing has arrived yet" in Browser().get("/demo/mail/").content.decode()


def test_asked_again_it_answers_only_what_is_new(demo):
    browser = Browser()
    first = browser.get("/demo/mail/").context["mark"]
    assert browser.get("/demo/mail/arrived/", {"seen": first}).status_code == 204
    letters.keep(demo / "mail", LETTER, "rosalind@kelp-cove.example", AT)
    assert "Something waits" in browser.get("/demo/mail/arrived/", {"seen": first}).content.decode()


def test_a_letter_is_shown_as_words_and_never_as_a_page(demo):
    written = LETTER.replace(b"Please", b"<script>alert(1)</script>")
    letters.keep(demo / "mail", written, "rosalind@kelp-cove.example", AT)
    assert "<script>alert" not in Browser().get("/demo/mail/").content.decode()


def test_a_marker_cut_short_counts_as_not_made(demo):
    (demo / "demo.json").write_bytes(b'{"at": "20')
    assert made() is None
    assert is_demo()


def test_the_mail_page_reads_well(demo, live_server, open_screen, axe, picture):
    letters.keep(demo / "mail", LETTER, "rosalind@kelp-cove.example", AT)
    for width in (320, 1440):
        page = open_screen(viewport={"width": width, "height": 800})
        page.goto("/demo/mail/")
        axe(page)
        picture(page, "demo-mail")
        page.goto("/accounts/login/")
        axe(page)
        picture(page, "demo-ways-in")
