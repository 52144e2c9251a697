"""A phone that is lost can call for support no more."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from holdfast import clock
from holdfast.circle.phones import end_phone
from holdfast.circle.policy import client_in, therapist_in_circle
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required


@policy(therapist_in_circle)
@never_cache
@only_sent(back_to="circle")
def end_clients_phone(request: HttpRequest, phone_id: UUID, **_: UUID) -> HttpResponse:
    client = client_in(request)
    end_phone(client, phone_id, by=reader_required(request), at=clock.now())
    return redirect("circle", client.id)
