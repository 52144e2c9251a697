"""Signs out whoever has been away for too long, and ends each sign-in some day.

A page that refreshes itself is not a person.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holdfast import clock
from holdfast.people.expired_form_store import keep, put_away_if_sent, remember
from holdfast.people.models import Account
from holdfast.people.open_sessions import note_session
from holdfast.people.reader import ReaderRequest, reader_in
from holdfast.people.replay_after_sign_in import kept_behind
from holdfast.people.session_limits import absolute_limit_of, idle_limit_of
from holdfast.people.sign_in_redirect import to_sign_in

BEGAN = "began"  # session key: when this sign-in was first used, seconds since 1970
SEEN = "seen"  # session key: when this session last did something, seconds since 1970
STAMP_EVERY = timedelta(seconds=30)  # a stamp is a write; one every half minute is exact enough


class IdleSignOut:
    """``view.is_polling = True`` marks a view whose requests do not count as being there.

    What lets in by what the request itself carries asks for no sign-in, and ends none either.
    """

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.respond(request)
        put_away_if_sent(request, response)
        remember(request, response)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], *_: Any
    ) -> HttpResponse | None:
        needs_no_sign_in = getattr(getattr(view, "policy", None), "needs_no_sign_in", False)
        if not isinstance(request.user, Account) or needs_no_sign_in:
            return None
        now = clock.true_now()
        if ended := _why_ended(request, now):
            return _signed_out(request, request.user, ended)
        if not getattr(view, "is_polling", False):
            _stamp(request, request.user, now)
        return None


def _why_ended(request: HttpRequest, now: datetime) -> str:
    """The sentence for whoever is signed out; empty for everybody else."""
    reader = reader_in(request)
    if now - _stamped(request, SEEN, now) > idle_limit_of(reader):
        return _("You were away for a while, so you were signed out.")
    if now - _stamped(request, BEGAN, now) > absolute_limit_of(reader):
        return _("A sign-in lasts for some hours and then ends; please sign in again.")
    return ""


def _stamp(request: HttpRequest, account: Account, now: datetime) -> None:
    seconds = int(now.timestamp())
    request.session.setdefault(BEGAN, seconds)
    if SEEN in request.session and now - _stamped(request, SEEN, now) < STAMP_EVERY:
        return
    request.session[SEEN] = seconds
    note_session(request, account, _stamped(request, BEGAN, now), now)


def _stamped(request: HttpRequest, key: str, now: datetime) -> datetime:
    seconds = request.session.get(key)
    return now if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _signed_out(request: HttpRequest, account: Account, why: str) -> HttpResponse | None:
    """Goes on as a stranger; a form that was being sent waits behind the sign-in."""
    kept = keep(request, account, clock.true_now())
    logout(request)
    cast(ReaderRequest, request).reader = None
    messages.info(request, why)
    return kept_behind(to_sign_in, request, kept) if kept else None
