"""The client's home: only what is next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import alerts, clock
from holdfast.checkins.dose_day import dose_day
from holdfast.checkins.due import waiting_for
from holdfast.checkins.told import foremost, told_to
from holdfast.checkins.views.page import page
from holdfast.circle.policy import client_in, client_self
from holdfast.people.policy import policy, reader_required


@policy(client_self)
@never_cache
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    client, reader, now = client_in(request), reader_required(request), clock.now()
    things = told_to(client, now) if alerts.open_of(client) else []
    said = {
        "waiting": waiting_for(client, reader, now),
        "is_told": bool(things),
        "foremost": foremost(things),
        "dose_day": dose_day(client, reader, now),
        "now": now,
    }
    return page(request, "home", said)
