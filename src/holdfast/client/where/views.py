"""Where a client lives and how to reach them; what hangs on local time is worked out anew."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import alerts, audit, clock
from holdfast.circle.forms import ELSEWHERE
from holdfast.circle.policy import client_in, therapist_in_circle
from holdfast.circle.residence import change_where
from holdfast.client.contact.details import change_contact, known_contact
from holdfast.client.where.form import WhereAndHowForm
from holdfast.people.policy import policy, reader_required
from holdfast.record import Refused, rebrief
from holdfast.record.reading.client_record import View, view_of

WRONG = 422


@policy(therapist_in_circle)
@never_cache
@require_http_methods(["GET", "POST"])
def where_client_lives(request: HttpRequest, client_id: UUID) -> HttpResponse:
    client, reader = client_in(request), reader_required(request)
    view = view_of(client, reader, clock.now())
    now = {"country": client.country or ELSEWHERE, "time_zone": client.time_zone}
    known = WhereAndHowForm.shown(known_contact(view))
    form = WhereAndHowForm(request.POST or None, initial=now | known)
    if form.is_valid():
        try:
            _changed(request, view, form)
            return HttpResponseRedirect(_back(request, client_id))
        except Refused as refused:
            form.add_error(None, refused.sentence)
    audit.saw(reader, client, "where client lives, how to reach them")
    said = {"client": client, "form": form, "back": _back(request, client_id), "here": "clients"}
    return render(request, "client/where/where.html", said, status=WRONG if form.errors else 200)


@transaction.atomic
def _changed(request: HttpRequest, view: View, form: WhereAndHowForm) -> None:
    client, by, at = client_in(request), reader_required(request), clock.now()
    country, time_zone = form.cleaned_data["country"], form.cleaned_data["time_zone"]
    change_contact(client, view, form.contact(), by=by, at=at)
    if change_where(client, country=country, time_zone=time_zone, by=by, at=at):
        rebrief(client, at)


def _back(request: HttpRequest, client_id: UUID) -> str:
    """To the alert from which a number was missed, else to the circle."""
    try:
        alert_id = UUID(request.GET.get("alert", ""))
    except ValueError:
        return reverse("circle", args=[client_id])
    alert = alerts.find(reader_required(request), alert_id, clock.now())
    if alert is None or alert.client_id != client_id:
        return reverse("circle", args=[client_id])
    return reverse("alert", args=[alert_id])
