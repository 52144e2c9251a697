"""A second step: an authenticator code, a recovery code, and how their secrets are kept."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from tests.cast import PASSWORD, cast, code_now

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_counted_yet():
    cache.clear()


def sign_in(browser):
    return browser.post("/accounts/login/", {"login": "tamsin@kelp.example", "password": PASSWORD})


def say_once_more(browser):
    """Whoever changes the ways they sign in gives the password again."""
    return browser.post("/account/again/", {"password": PASSWORD})


def add_an_app(browser):
    """Adds an authenticator app for Tamsin; gives its secret."""
    sign_in(browser)
    say_once_more(browser)
    page = browser.get("/account/ways/app/")
    secret = page.context["form"].secret
    browser.post("/account/ways/app/", {"code": code_now(secret)})
    return secret


def test_a_code_is_asked_once_an_app_was_added(client):
    cast()
    secret = add_an_app(client)
    client.post("/accounts/logout/")
    cache.clear()
    assert sign_in(client).headers["Location"].startswith("/accounts/2fa/authenticate/")
    assert client.get("/account/").status_code == 302
    assert client.get("/accounts/2fa/authenticate/").status_code == 200
    client.post("/accounts/2fa/authenticate/", {"code": code_now(secret)})
    assert client.get("/account/").status_code == 200


def test_a_wrong_code_does_not_sign_in(client):
    cast()
    add_an_app(client)
    client.post("/accounts/logout/")
    sign_in(client)
    client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert client.get("/account/").status_code == 302


def test_the_secret_is_not_kept_in_the_clear(client):
    tamsin = cast().tamsin.account
    secret = add_an_app(client)
    kept = Authenticator.objects.get(user=tamsin, type="totp").data
    assert secret not in str(kept)
    cache.clear()
    app = Authenticator.objects.get(user=tamsin, type="totp").wrap()
    assert app.validate_code(code_now(secret))


def test_recovery_codes_are_shown_once_and_kept_sealed(client):
    cast()
    add_an_app(client)
    page = client.get("/account/ways/codes/")
    codes = page.context["unused_codes"]
    assert len(codes) == 10
    assert all(code.encode() in page.content for code in codes)
    again = client.get("/account/ways/codes/")
    assert not any(code.encode() in again.content for code in codes)
    kept = str(Authenticator.objects.get(type="recovery_codes").data)
    assert not any(code in kept for code in codes)


def test_a_recovery_code_signs_in_once(client):
    cast()
    add_an_app(client)
    code = client.get("/account/ways/codes/").context["unused_codes"][0]
    for expected in (200, 302):
        client.post("/accounts/logout/")
        cache.clear()
        sign_in(client)
        client.post("/accounts/2fa/authenticate/", {"code": code})
        assert client.get("/account/").status_code == expected


def test_a_practice_that_requires_it_opens_nothing_before(client, settings):
    here = cast()
    here.practice.second_factor = "required"
    here.practice.save()
    settings.ROOT_URLCONF = "tests.people.pages"
    sign_in(client)
    assert client.get("/morning/").headers["Location"].startswith("/account/ways/")
    assert client.get("/account/ways/").status_code == 200
    add_an_app(client)
    assert client.get("/morning/").status_code == 200


def test_a_client_is_never_held_to_it(client, settings):
    here = cast()
    here.practice.second_factor = "required"
    here.practice.save()
    settings.ROOT_URLCONF = "tests.people.pages"
    client.force_login(here.clem.account)
    assert client.get("/morning/").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/account/",
        "/account/practice/",
        "/account/password/",
        "/account/ways/",
        "/account/ways/app/",
        "/account/ways/keys/",
        "/account/ways/keys/add/",
    ],
)
def test_the_pages_of_ones_own_account_open_for_their_owner_and_for_no_stranger(client, address):
    cast()
    assert client.get(address).headers["Location"].startswith("/accounts/login/")
    sign_in(client)
    say_once_more(client)
    answer = client.get(address)
    assert answer.status_code == 200
    assert b"<h1>" in answer.content


def test_the_passkey_question_is_asked_without_naming_anyone(client):
    cast()
    answer = client.get("/accounts/2fa/key/", headers={"accept": "application/json"})
    assert answer.status_code == 200
    assert b"tamsin" not in answer.content


def test_the_password_is_asked_again_before_the_ways_are_changed(client):
    cast()
    sign_in(client)
    assert "/account/again/" in client.get("/account/ways/app/").headers["Location"]
    assert client.get("/account/again/").status_code == 200
    client.post("/account/again/", {"password": "not hers"})
    assert client.get("/account/ways/app/").status_code == 302
    say_once_more(client)
    assert client.get("/account/ways/app/").status_code == 200
