"""What comes after a sign-in has ended, however it ended, is kept and waits behind the next one."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holdfast import clock
from holdfast.people.expired_form_store import keep, last_here
from holdfast.people.models import Account, KeptForm
from holdfast.people.sign_in_redirect import DOOR, to_sign_in

Door = Callable[[HttpRequest, str], HttpResponse]


def turned_away(request: HttpRequest, door: Door) -> HttpResponse:
    """To the door; a form that was sent is kept for whoever is, or was last, signed in here."""
    kept = _kept(request) if request.method == "POST" else None
    return kept_behind(door, request, kept) if kept else door(request, "")


def kept_behind(door: Door, request: HttpRequest, kept: KeptForm) -> HttpResponse:
    is_signing_in = door is to_sign_in
    messages.info(
        request,
        _("What you had written is kept for a day: sign in again, and you can send it.")
        if is_signing_in
        else _("What you had written is kept for a day, and you can send it after this."),
    )
    response = door(request, reverse("kept_form", args=[kept.id]))
    if DOOR in response:
        response[DOOR] = "kept"
    return response


def _kept(request: HttpRequest) -> KeptForm | None:
    account = request.user if isinstance(request.user, Account) else last_here(request)
    return keep(request, account, clock.true_now()) if account else None
