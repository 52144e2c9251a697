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

from holdfast.people.models import Role
from holdfast.people.reader import reader_in

SEEN = "seen"  # session key: when this session last did something, seconds since 1970
STAMP_EVERY_S = 30  # a stamp is a write; one every half minute is exact enough


class IdleSignOut:
    """``view.is_polling = True`` marks a view whose requests do not count as being there."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_: Any) -> None:
        if not request.user.is_authenticated:
            return
        now_s = int(timezone.now().timestamp())
        away_s = now_s - request.session.get(SEEN, now_s)
        if away_s > idle_limit_s(request):
            _sign_out(request)
        elif not getattr(view, "is_polling", False) and (
            SEEN not in request.session or away_s >= STAMP_EVERY_S
        ):
            request.session[SEEN] = now_s


def idle_limit_s(request: HttpRequest) -> int:
    """How long this reader may be away, in seconds: longer for a client on their own phone."""
    reader = reader_in(request)
    is_client = reader is not None and reader.role == Role.CLIENT
    minutes: int = (
        settings.HOLDFAST_IDLE_MINUTES_CLIENT if is_client else settings.HOLDFAST_IDLE_MINUTES
    )
    return minutes * 60


def _sign_out(request: HttpRequest) -> None:
    logout(request)
    request.reader = None  # type: ignore[attr-defined] # ours, read by policy
    messages.info(request, _("You were away for a while, so you were signed out."))
