"""What stands in the log when something goes wrong, and what does not."""

import logging
import re

import pytest
from django.test import RequestFactory
from django.urls import resolve
from django.utils.log import log_response

from holdfast.site.quiet_log import NothingOfAPerson

SECRET = "/invitation/c1e1-GMECE-secret/"


@pytest.fixture
def lines():
    """What a handler with the filter writes, for as long as the test runs."""
    written = []

    class Kept(logging.Handler):
        def emit(self, record):
            written.append(self.format(record))

    handler = Kept()
    handler.addFilter(NothingOfAPerson())
    logging.getLogger().addHandler(handler)
    yield written
    logging.getLogger().removeHandler(handler)


def asked(path, *, is_known=False):
    request = RequestFactory().get(path)
    if is_known:
        request.resolver_match = resolve(path)
    return request


def answered(request, status, exception=None):
    from django.http import HttpResponse

    response = HttpResponse(status=status)
    log_response("%s: %s", "Why", request.path, response=response, request=request,
                 exception=exception)  # fmt: skip


def test_an_address_that_is_not_here_is_not_repeated(lines):
    answered(asked("/me/nothing/Marguerite/"), 404)
    assert lines == ["404: an address that is not here"]


def test_the_secret_of_an_invitation_is_not_repeated(lines):
    answered(asked(SECRET, is_known=True), 404)
    (line,) = lines
    assert "secret" not in line
    assert line.startswith("404: /invitation/")


def test_what_broke_is_said_by_kind_and_place_and_not_in_its_words(lines):
    try:
        raise ValueError("Marguerite wrote that she")
    except ValueError as trouble:
        answered(asked("/me/"), 500, trouble)
    (line,) = lines
    assert "(ValueError)" in line
    assert re.search(r"test_quiet_log\.py:\d+ test_what_broke", line)
    assert "Marguerite" not in line


def test_a_wrong_host_is_one_line_without_it(lines):
    logging.getLogger("django.security.DisallowedHost").error(
        "Invalid host %s", "marguerite.example"
    )
    assert lines == ["A request was refused: django.security.DisallowedHost"]


def test_everything_else_is_said_as_it_is(lines):
    logging.getLogger("holdfast.watch").warning("The step %s stumbled", "deliver_due")
    assert lines == ["The step deliver_due stumbled"]


def test_the_installation_writes_through_it():
    from django.conf import settings

    handlers = settings.LOGGING["handlers"].values()
    assert all("quiet" in handler["filters"] for handler in handlers)
    assert settings.LOGGING["loggers"]["django"]["handlers"] == []
