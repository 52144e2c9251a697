"""Signs out whoever has been away for too long. A page that refreshes itself is not a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holdfast.people.door import to_sign_in
from holdfast.people.kept import keep, put_away_if_sent, remember
from holdfast.people.late import kept_behind
from holdfast.people.models import Account, Role
from holdfast.people.reader import reader_in

SEEN = "seen"  # session key: when this session last did something, seconds since 1970
STAMP_EVERY_S = 30  # a stamp is a write; one every half minute is exact enough


class IdleSignOut:
    """``view.is_polling = True`` marks a view whose requests do not count as being there."""

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
        if not isinstance(request.user, Account):
            return None
        now_s = int(timezone.now().timestamp())
        away_s = now_s - request.session.get(SEEN, now_s)
        if away_s > idle_limit_s(request):
            return _signed_out(request, request.user)
        if not getattr(view, "is_polling", False) and (
            SEEN not in request.session or away_s >= STAMP_EVERY_S
        ):
            request.session[SEEN] = now_s
        return None


def idle_limit_s(request: HttpRequest) -> int:
    """How long this reader may be away, in seconds: longer for a client on their own phone."""
    reader = reader_in(request)
    is_client = reader is not None and reader.role == Role.CLIENT
    minutes: int = (
        settings.HOLDFAST_IDLE_MINUTES_CLIENT if is_client else settings.HOLDFAST_IDLE_MINUTES
    )
    return minutes * 60


def _signed_out(request: HttpRequest, account: Account) -> HttpResponse | None:
    """Goes on as a stranger; a form that was being sent waits behind the sign-in."""
    kept = keep(request, account, timezone.now())
    logout(request)
    request.reader = None  # type: ignore[attr-defined] # ours, read by policy
    messages.info(request, _("You were away for a while, so you were signed out."))
    return kept_behind(to_sign_in, request, kept) if kept else None
