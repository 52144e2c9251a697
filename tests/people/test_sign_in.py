"""Signing in by e-mail and password, and what is said when it does not work."""

import pytest
from django.core import mail
from django.core.cache import cache
from tests.cast import PASSWORD, cast

from holdfast.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
SIGN_IN = "/accounts/login/"


@pytest.fixture(autouse=True)
def nobody_counted_yet():
    cache.clear()


def sign_in(browser, email, password=PASSWORD, **more):
    return browser.post(SIGN_IN, {"login": email, "password": password} | more)


@pytest.mark.parametrize("who", ["tamsin", "clem", "petra", "otto"])
def test_each_of_the_cast_signs_in(client, who):
    person = getattr(cast(), who)
    answer = sign_in(client, person.account.email)
    assert answer.status_code == 302
    assert client.get("/account/").status_code == 200


@pytest.mark.parametrize("who", ["tamsin", "clem"])
def test_the_page_after_it_does_not_greet_anyone_by_an_id(client, who):
    person = getattr(cast(), who)
    sign_in(client, person.account.email)
    assert str(person.account.id) not in client.get("/account/").content.decode()


def test_capitals_in_the_address_make_no_difference(client):
    cast()
    assert sign_in(client, "Tamsin@Kelp.EXAMPLE").status_code == 302


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(client):
    cast()
    wrong = sign_in(client, "tamsin@kelp.example", "something else")
    unknown = sign_in(client, "nobody@kelp.example", "something else")
    told = [answer.context["form"].errors for answer in (wrong, unknown)]
    assert told[0] == told[1]
    assert wrong.status_code == unknown.status_code == 200


def test_it_goes_where_one_was_going(client):
    cast()
    answer = client.get("/account/")
    assert answer.headers["Location"] == f"{SIGN_IN}?next=/account/"
    assert (
        sign_in(client, "tamsin@kelp.example", next="/account/").headers["Location"] == "/account/"
    )


def test_it_never_goes_to_another_host(client):
    cast()
    answer = sign_in(client, "tamsin@kelp.example", next="https://else.example/")
    assert answer.headers["Location"] == "/"


def test_guessing_is_stopped(client):
    cast()
    for _ in range(6):
        answer = sign_in(client, "tamsin@kelp.example", "a guess")
    answer = sign_in(client, "tamsin@kelp.example")
    assert answer.status_code != 302
    assert client.get("/account/").status_code == 302


def test_guessing_at_one_account_leaves_its_neighbour_alone(client):
    cast()
    for _ in range(6):
        sign_in(client, "tamsin@kelp.example", "a guess")
    assert sign_in(client, "ada@kelp.example").status_code == 302


def test_the_count_of_guesses_is_shared_by_all_processes():
    from django.conf import settings
    from django.core.cache.backends.db import DatabaseCache

    assert isinstance(cache._connections["default"], DatabaseCache)
    assert settings.CACHES["default"]["LOCATION"]


def test_a_closed_account_does_not_sign_in(client):
    here = cast()
    here.tamsin.account.is_active = False
    here.tamsin.account.save()
    sign_in(client, "tamsin@kelp.example")
    assert client.get("/account/").status_code == 302


def test_nobody_signs_up(client):
    assert client.get("/accounts/signup/").status_code == 404


def test_signing_in_is_written_down_and_so_is_a_refusal(client):
    here = cast()
    sign_in(client, "tamsin@kelp.example", "wrong")
    sign_in(client, "tamsin@kelp.example")
    refused = AuditEvent.objects.get(what="sign-in refused")
    came_in = AuditEvent.objects.get(what="sign in")
    assert refused.account_id is None
    assert came_in.account_id == here.tamsin.account.id


def test_signing_out_ends_it(client):
    cast()
    sign_in(client, "tamsin@kelp.example")
    client.post("/accounts/logout/")
    assert client.get("/account/").status_code == 302


def test_looking_at_the_sign_out_page_does_not_sign_out(client):
    cast()
    sign_in(client, "tamsin@kelp.example")
    assert client.get("/accounts/logout/").status_code == 200
    assert client.get("/account/").status_code == 200


def test_a_forgotten_password_is_replaced_by_a_link_that_works_once(client):
    cast()
    client.post("/accounts/password/reset/", {"email": "tamsin@kelp.example"})
    link = next(line for line in mail.outbox[0].body.splitlines() if line.startswith("http"))
    page = client.get(link, follow=True)
    new = {"password1": "a wholly different tide", "password2": "a wholly different tide"}
    client.post(page.request["PATH_INFO"], new)
    assert sign_in(client, "tamsin@kelp.example", new["password1"]).status_code == 302
    client.post("/accounts/logout/")
    assert b"used already" in client.get(link, follow=True).content


def test_asking_for_an_unknown_address_sends_nothing_and_says_the_same(client):
    cast()
    known = client.post("/accounts/password/reset/", {"email": "tamsin@kelp.example"}, follow=True)
    unknown = client.post("/accounts/password/reset/", {"email": "nobody@x.example"}, follow=True)
    assert known.redirect_chain == unknown.redirect_chain
    assert [message.to for message in mail.outbox] == [["tamsin@kelp.example"]]


def test_a_professional_without_a_second_step_is_reminded(client):
    cast()
    sign_in(client, "tamsin@kelp.example")
    assert b"second step" in client.get("/account/").content


def test_a_client_is_not_reminded(client):
    cast()
    answer = sign_in(client, "clem@mail.example", follow=False)
    told = [str(one) for one in answer.wsgi_request._messages]
    assert not [one for one in told if "second step" in one]
