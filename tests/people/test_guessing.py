"""Guessing is slowed, and nobody is locked out by a stranger."""

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client as Browser
from tests.cast import PASSWORD, cast, code_now

from holdfast.people.models import Budget

pytestmark = pytest.mark.django_db
SIGN_IN = "/accounts/login/"
TOO_MANY = "too many wrong tries"
SECRET = "JBSWY3DPEHPK3PXP"


def browser(address="198.51.100.7"):
    return Browser(REMOTE_ADDR=address)


def try_in(there, email="clem@mail.example", password="a guess"):
    return there.post(SIGN_IN, {"login": email, "password": password})


def comes_in(answer):
    return answer.status_code == 302


def is_slowed(answer):
    return TOO_MANY in answer.content.decode()


def guess(there, times, email="clem@mail.example"):
    for _ in range(times):
        answer = try_in(there, email)
    return answer


def test_from_one_address_the_sixth_wrong_try_is_not_looked_at():
    cast()
    assert not is_slowed(guess(browser(), 5))
    assert is_slowed(guess(browser(), 1))


def test_a_minute_later_there_is_one_more():
    cast()
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False) as clock:
        guess(browser(), 5)
        clock.shift(60)
        assert not is_slowed(guess(browser(), 1))
        assert is_slowed(guess(browser(), 1))


def test_being_refused_again_and_again_does_not_make_it_longer():
    cast()
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False) as clock:
        guess(browser(), 50)
        clock.shift(60)
        assert comes_in(try_in(browser(), password=PASSWORD))


def test_a_stranger_behind_the_same_proxy_locks_nobody_else_out():
    cast()
    for number in range(60):
        try_in(browser(), f"guess-{number}@mail.example")
    guess(browser(), 20)
    assert comes_in(try_in(browser(), "tamsin@kelp.example", PASSWORD))
    assert comes_in(try_in(browser(), "otto@elsewhere.example", PASSWORD))


def test_a_stranger_who_names_a_client_does_not_stop_her_on_her_phone():
    cast()
    guess(browser("203.0.113.5"), 40)
    assert comes_in(try_in(browser("198.51.100.7"), password=PASSWORD))


def test_not_even_in_the_same_waiting_room_if_she_has_signed_in_there_before():
    cast()
    phone = browser()
    try_in(phone, password=PASSWORD)
    phone.post("/accounts/logout/")
    guess(browser(), 40)
    assert is_slowed(try_in(browser(), password=PASSWORD))
    assert comes_in(try_in(phone, password=PASSWORD))


def test_many_addresses_together_never_lock_her_out_of_a_new_phone():
    cast()
    for number in range(60):
        try_in(browser(f"203.0.113.{number}"))
    assert comes_in(try_in(browser("198.51.100.7"), password=PASSWORD))


def test_but_each_of_many_addresses_has_fewer_tries():
    cast()
    for number in range(30):
        try_in(browser(f"203.0.113.{number}"))
    assert not is_slowed(guess(browser("192.0.2.1"), 1))
    assert is_slowed(guess(browser("192.0.2.1"), 1))


def test_one_address_that_tries_many_names_has_one_try_at_each():
    cast()
    for number in range(50):
        try_in(browser(), f"guess-{number}@mail.example")
    assert not is_slowed(guess(browser(), 1))
    assert is_slowed(guess(browser(), 1))


def test_a_known_browser_is_slowed_too():
    cast()
    phone = browser()
    try_in(phone, password=PASSWORD)
    phone.post("/accounts/logout/")
    assert not is_slowed(guess(phone, 10))
    assert is_slowed(guess(phone, 1))


def test_it_is_known_to_the_accounts_that_signed_in_there_and_to_no_other():
    cast()
    desk = browser()
    for who in ("tamsin@kelp.example", "otto@elsewhere.example"):
        try_in(desk, who, PASSWORD)
        desk.post("/accounts/logout/")
    for who in ("tamsin@kelp.example", "otto@elsewhere.example", "clem@mail.example"):
        guess(browser(), 5, who)
    assert not is_slowed(guess(desk, 1, "tamsin@kelp.example"))
    assert not is_slowed(guess(desk, 1, "otto@elsewhere.example"))
    assert is_slowed(guess(desk, 1, "clem@mail.example"))


def test_the_cookie_names_nobody():
    here = cast()
    phone = browser()
    try_in(phone, password=PASSWORD)
    said = phone.cookies["known"].value
    assert here.clem.account.email not in said
    assert here.clem.account.id.hex not in said
    assert phone.cookies["known"]["httponly"]


def test_a_cookie_made_up_by_a_stranger_is_worth_nothing():
    cast()
    there = browser()
    guess(there, 5)
    there.cookies["known"] = "a" * 32 + "." + "b" * 32
    assert is_slowed(guess(there, 1))


def test_who_chose_a_new_password_by_letter_is_known_at_once(mailoutbox):
    cast()
    phone = browser()
    guess(browser(), 8)
    phone.post("/accounts/password/reset/", {"email": "clem@mail.example"})
    link = next(one for one in mailoutbox[0].body.splitlines() if one.startswith("http"))
    page = phone.get(link, follow=True)
    new = {"password1": "a wholly different tide", "password2": "a wholly different tide"}
    phone.post(page.request["PATH_INFO"], new)
    assert comes_in(try_in(phone, password=new["password1"]))


def test_a_stranger_neither_floods_a_mailbox_nor_keeps_anyone_from_a_letter(mailoutbox):
    cast()
    answers = [
        browser().post("/accounts/password/reset/", {"email": "clem@mail.example"})
        for _ in range(30)
    ]
    assert {answer.status_code for answer in answers} == {302}
    assert len(mailoutbox) == 3
    browser().post("/accounts/password/reset/", {"email": "tamsin@kelp.example"})
    assert mailoutbox[-1].to == ["tamsin@kelp.example"]


def at_the_second_step(address="198.51.100.7"):
    there = browser(address)
    try_in(there, "tamsin@kelp.example", PASSWORD)
    return there


def say_code(there, code="000000"):
    return there.post("/accounts/2fa/authenticate/", {"code": code})


@pytest.fixture
def with_app():
    here = cast()
    TOTP.activate(here.tamsin.account, SECRET)
    return here


def test_codes_are_guessed_five_times_from_one_address(with_app):
    there = at_the_second_step()
    assert not any(is_slowed(say_code(there)) for _ in range(5))
    assert is_slowed(say_code(there))
    assert is_slowed(say_code(there, code_now(SECRET)))


def test_codes_are_guessed_twenty_times_from_everywhere(with_app):
    for number in range(4):
        there = at_the_second_step(f"203.0.113.{number}")
        assert not any(is_slowed(say_code(there)) for _ in range(5))
    assert is_slowed(say_code(at_the_second_step("192.0.2.1")))


def test_a_known_browser_passes_while_codes_are_guessed_elsewhere(with_app):
    desk = at_the_second_step()
    say_code(desk, code_now(SECRET))
    desk.post("/accounts/logout/")
    for number in range(5):
        there = at_the_second_step(f"203.0.113.{number}")
        for _ in range(5):
            say_code(there)
    try_in(desk, "tamsin@kelp.example", PASSWORD)
    Authenticator.objects.filter(type="totp").update(last_used_at=None)
    from django.core.cache import cache

    cache.clear()  # the library remembers which code was used
    assert comes_in(say_code(desk, code_now(SECRET)))


def test_right_codes_cost_nothing(with_app):
    from django.core.cache import cache

    for _ in range(7):
        there = at_the_second_step()
        cache.clear()
        assert comes_in(say_code(there, code_now(SECRET)))


def test_no_budget_says_whose_it_is():
    cast()
    guess(browser(), 3)
    said = " ".join(Budget.objects.values_list("key", flat=True))
    assert said
    assert "clem" not in said
    assert "198.51.100" not in said


def test_what_is_whole_again_is_forgotten():
    cast()
    with time_machine.travel("2026-11-24T09:00:00Z", tick=False) as clock:
        guess(browser(), 3)
        before = set(Budget.objects.values_list("key", flat=True))
        clock.shift(3 * 3600)
        guess(browser("192.0.2.1"), 1, "nobody@mail.example")
        assert not before & set(Budget.objects.values_list("key", flat=True))


@pytest.mark.parametrize("proxies", [0, 1])
def test_what_a_browser_says_of_its_address_counts_only_through_our_proxies(settings, proxies):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    cast()
    for number in range(6):
        there = Browser(headers={"x-forwarded-for": f"203.0.113.{number}"})
        answer = try_in(there)
    assert is_slowed(answer) is (proxies == 0)


def test_a_request_past_the_proxies_is_counted_and_not_an_error(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2
    cast()
    there = Browser(headers={"x-forwarded-for": "203.0.113.1"})
    assert not is_slowed(guess(there, 5))
    assert is_slowed(guess(there, 1))
