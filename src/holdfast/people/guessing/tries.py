"""One try at a password or a code: from which budget it comes, and what a wrong one costs.

A stranger spends what belongs to the account and the address they come from. Neither the account
nor the address as a whole is ever locked: where one of them is guessed at a great deal, a wrong try
from there costs all of its budget, and a right one still opens. Browsers that are known have a
budget of their own, which nobody else can spend.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from allauth.core.internal.ratelimit import get_ip
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest

from holdfast.people.guessing.budgets import (
    Rate,
    Spent,
    forget_what_is_whole,
    give_back,
    is_spent,
    spend,
)
from holdfast.people.guessing.known import known_browser
from holdfast.people.keys import derived, installation_key

MINUTE = timedelta(minutes=1)
FROM_THERE = Rate(5, MINUTE)  # one account, from one address
KNOWN = Rate(10, MINUTE / 2)  # one account, from one browser it has signed in with
ACCOUNT = Rate(20, 3 * MINUTE)  # one account, from everywhere; slows, never locks
ADDRESS = Rate(40, MINUTE / 6)  # every account, from one address; slows, never locks
CODES = Rate(20, 3 * MINUTE)  # codes, by whoever has the password already
LETTERS = Rate(3, 20 * MINUTE)


class TooMany(Exception):
    """``wait`` until one more try from there."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__()
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Try:
    """``paid`` is spent before it is known whether the try was right; ``if_wrong`` afterwards."""

    paid: tuple[tuple[str, Rate, int], ...]
    if_wrong: tuple[tuple[str, Rate], ...] = ()

    def was_right(self) -> None:
        """It costs nothing."""
        for key, rate, cost in self.paid:
            give_back(key, rate, cost)

    def was_wrong(self, at: datetime) -> None:
        for key, rate in self.if_wrong:
            _spend_if_left(key, rate, at)
        forget_what_is_whole(at)


def try_password(request: HttpRequest, login: str, at: datetime) -> Try:
    """Raises ``TooMany`` before the password is even looked at."""
    login = login.strip().lower()
    if browser := known_browser(request, login):
        return _paid([(_key("password known", login, browser), KNOWN, 1)], at)
    address = address_of(request)
    everywhere = (_key("password account", login), ACCOUNT)
    from_there = (_key("password address", address), ADDRESS)
    is_guessed_at = is_spent(*everywhere, at) or is_spent(*from_there, at)
    cost = FROM_THERE.tries if is_guessed_at else 1
    paid = _paid([(_key("password", login, address), FROM_THERE, cost)], at)
    return Try(paid.paid, if_wrong=(everywhere, from_there))


def try_code(request: HttpRequest, login: str, at: datetime) -> Try:
    """A second step: six digits are few, so browsers that are not known share a budget too."""
    login = login.strip().lower()
    if browser := known_browser(request, login):
        return _paid([(_key("code known", login, browser), FROM_THERE, 1)], at)
    pair = _key("code", login, address_of(request))
    return _paid([(pair, FROM_THERE, 1), (_key("code account", login), CODES, 1)], at)


def try_reset_letter(login: str, at: datetime) -> None:
    """Raises ``TooMany`` where letters enough are on their way to that mailbox."""
    _or_too_many(lambda: spend(_key("letter", login.strip().lower()), LETTERS, at))


def address_of(request: HttpRequest) -> str:
    """Where a request comes from, past the proxies that settings name."""
    try:
        return str(get_ip(request))
    except (ImproperlyConfigured, PermissionDenied):  # what came by no proxy of ours
        return str(request.META.get("REMOTE_ADDR", ""))


def _paid(wanted: list[tuple[str, Rate, int]], at: datetime) -> Try:
    done: list[tuple[str, Rate, int]] = []
    for key, rate, cost in wanted:
        try:
            spend(key, rate, at, cost)
        except Spent as nothing_left:
            Try(tuple(done)).was_right()
            raise TooMany(nothing_left.wait) from None
        done.append((key, rate, cost))
    return Try(tuple(done))


def _spend_if_left(key: str, rate: Rate, at: datetime) -> None:
    try:
        spend(key, rate, at)
    except Spent:
        return


def _or_too_many(spending: Callable[[], None]) -> None:
    try:
        spending()
    except Spent as nothing_left:
        raise TooMany(nothing_left.wait) from None


def _key(*parts: str) -> str:
    """Names nobody: of no use without the installation's key."""
    secret = derived(installation_key(), "guessing")
    return hmac.new(secret, "\n".join(parts).encode(), sha256).hexdigest()
