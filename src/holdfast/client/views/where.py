"""Where a client lives: changed, and what hangs on their local time worked out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import audit
from holdfast.circle.forms import ELSEWHERE, WhereForm
from holdfast.circle.policy import therapist_in_circle
from holdfast.circle.whereabouts import change_where
from holdfast.people.policy import policy, reader_required
from holdfast.record import rebrief

if TYPE_CHECKING:
    from holdfast.circle.models import Client

WRONG = 422


@policy(therapist_in_circle)
@never_cache
@require_http_methods(["GET", "POST"])
def where_client_lives(request: HttpRequest, client_id: UUID) -> HttpResponse:
    client: Client = request.client_record  # type: ignore[attr-defined] # set by the policy
    now = {"country": client.country or ELSEWHERE, "time_zone": client.time_zone}
    form = WhereForm(request.POST or None, initial=now)
    if form.is_valid():
        _changed(request, client, form)
        return HttpResponseRedirect(reverse("circle", args=[client_id]))
    audit.saw(reader_required(request), client, "country and time zone")
    said = {"client": client, "form": form, "here": "clients"}
    return render(request, "client/where.html", said, status=WRONG if form.errors else 200)


@transaction.atomic
def _changed(request: HttpRequest, client: Client, form: WhereForm) -> None:
    given, by, at = form.cleaned_data, reader_required(request), timezone.now()
    country, time_zone = given["country"], given["time_zone"]
    if change_where(client, country=country, time_zone=time_zone, by=by, at=at):
        rebrief(client, at)
