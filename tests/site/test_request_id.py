"""Each request has a name: in its answer, on its error page and in the lines about it."""

import logging
import os
import re

import pytest
from django.test import Client as Browser
from django.test import RequestFactory

from holdfast.site import errors
from holdfast.site.quiet_log import Line, NothingOfAPerson
from holdfast.site.request_id import HEADER, new_name

NAME = re.compile(r"[2-9a-hj-km-np-z]{4}-[2-9a-hj-km-np-z]{4}")


@pytest.fixture
def lines():
    """What the installation's handler writes, for as long as the test runs."""
    written = []

    class Kept(logging.Handler):
        def emit(self, record):
            written.append(self.format(record))

    handler = Kept()
    handler.addFilter(NothingOfAPerson())
    handler.setFormatter(Line())
    logging.getLogger().addHandler(handler)
    yield written
    logging.getLogger().removeHandler(handler)


def test_a_line_has_time_level_process_and_the_name_of_the_request(lines, client):
    answer = client.get("/nowhere/")
    (line,) = lines
    assert re.fullmatch(
        r"2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z WARNING \d+ "
        rf"{answer[HEADER]} 404: an address that is not here",
        line,
    )


def test_the_error_page_shows_the_same_name_as_answer_and_log(lines, client):
    answer = client.get("/nowhere/")
    assert NAME.fullmatch(answer[HEADER])
    assert answer[HEADER] in answer.content.decode()
    assert answer[HEADER] in lines[0]


@pytest.mark.parametrize(
    "page",
    [errors.not_allowed, errors.not_understood, errors.not_there, errors.out_of_order,
     errors.form_expired],
)  # fmt: skip
def test_every_error_page_shows_it(page):
    request = RequestFactory().get("/")
    request.request_id = new_name()
    assert request.request_id in page(request).content.decode()


def test_what_breaks_is_found_by_the_name_on_its_page(lines, monkeypatch):
    def fall_over(*_):
        raise RuntimeError("Marguerite")

    monkeypatch.setattr("holdfast.site.health.HttpResponse", fall_over)
    answer = Browser(raise_request_exception=False).get("/healthz")
    assert answer.status_code == 500
    (line,) = lines
    assert f"ERROR {os.getpid()} {answer[HEADER]} 500: /healthz (RuntimeError)" in line
    assert answer[HEADER] in answer.content.decode()
    assert "Marguerite" not in line


@pytest.mark.django_db
def test_two_requests_have_two_names(client):
    assert client.get("/nowhere/")[HEADER] != client.get("/nowhere/")[HEADER]


@pytest.mark.django_db
def test_whoever_asks_cannot_choose_it(client):
    answer = client.get("/nowhere/", headers={HEADER: "Marguerite", "X-Request-ID": "Marguerite"})
    assert NAME.fullmatch(answer[HEADER])


def test_a_line_about_no_request_says_so(lines):
    import threading

    said = threading.Thread(target=logging.getLogger("holdfast.watch").warning, args=["It stood"])
    said.start()
    said.join()
    assert re.search(r"Z WARNING \d+ - It stood$", lines[0])


def test_the_installation_writes_such_lines():
    from django.conf import settings

    assert all(one["formatter"] == "line" for one in settings.LOGGING["handlers"].values())
