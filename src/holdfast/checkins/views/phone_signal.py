"""A call for support from a phone that was kept: without a sign-in, and with no other power."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from holdfast import clock
from holdfast.checkins.waited import moment_of
from holdfast.circle.phones import forget_phone, note_use
from holdfast.circle.policy import kept_phone, phone_in
from holdfast.circle.visitor_help import forget_country
from holdfast.library.known import known
from holdfast.people.expired_form_store import forget_last_here
from holdfast.people.guessing.known import forget_browser
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy
from holdfast.record import Author, NewEntry, append
from holdfast.record.keeping.stored import stored_at

if TYPE_CHECKING:
    from holdfast.circle.models import KeptPhone

A_LITTLE = timedelta(seconds=5)
TOO_SOON = 429


class Pressed(msgspec.Struct, frozen=True):
    """``waited_ms`` counts from the press, so that a phone whose clock is wrong says no wrong hour.

    ``confirmed`` is None where it was not asked again, False where no answer came.
    """

    id: UUID
    waited_ms: int = 0
    confirmed: bool | None = None


class Asked(msgspec.Struct, frozen=True):
    id: UUID


@csrf_exempt  # no cookie lets it in
@policy(kept_phone)
@never_cache
@only_sent(back_to="without_network")
def signal_of_phone(request: HttpRequest) -> HttpResponse:
    """Sent again after a lost answer it is the same call. Too many are not refused but put off."""
    phone, now = phone_in(request), clock.now()
    try:
        pressed = msgspec.json.decode(request.body, type=known(Pressed))
    except msgspec.DecodeError:
        return HttpResponse(status=400)
    if stored_at(phone.client, pressed.id) is None:
        if phone.used_at and now - phone.used_at < A_LITTLE:
            return HttpResponse(status=TOO_SOON, headers={"Retry-After": "5"})
        _append(phone, pressed, now)
    return JsonResponse({"arrived_at": stored_at(phone.client, pressed.id)})


@csrf_exempt  # no cookie lets it in
@policy(kept_phone)
@never_cache
@only_sent(back_to="without_network")
def signal_arrived(request: HttpRequest) -> HttpResponse:
    """Since when the call of this id is kept, for the phone that made it and lost the answer."""
    try:
        asked = msgspec.json.decode(request.body, type=known(Asked))
    except msgspec.DecodeError:
        return HttpResponse(status=400)
    return JsonResponse({"arrived_at": stored_at(phone_in(request).client, asked.id)})


@csrf_exempt  # no cookie lets it in
@policy(kept_phone)
@never_cache
@only_sent(back_to="without_network")
def forget_this_phone(request: HttpRequest) -> HttpResponse:
    """With it ends the sign-in, and nothing tells any more who used this browser or where."""
    forget_phone(phone_in(request), clock.now())
    logout(request)
    response = HttpResponse(status=204)
    for forget in (forget_browser, forget_last_here, forget_country):
        forget(response)
    return response


def _append(phone: KeptPhone, pressed: Pressed, now: datetime) -> None:
    body = {} if pressed.confirmed is None else {"confirmed": pressed.confirmed}
    signal = NewEntry(kind="signal", id=pressed.id, at=moment_of(pressed.waited_ms, now), body=body)
    append(phone.client, [signal], by=Author("client", phone.account_id), at=now)
    note_use(phone, now)
