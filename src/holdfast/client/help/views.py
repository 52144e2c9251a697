"""Where help is to be found in an emergency, as a therapist of the circle writes it down."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import audit, clock
from holdfast.circle.policy import client_in, therapist_in_circle
from holdfast.client.call_sheet.trusted import help_of
from holdfast.client.help.agreed import change_help, known_help
from holdfast.client.help.form import HelpForm
from holdfast.people.policy import policy, reader_required
from holdfast.record import Refused
from holdfast.record.reading.client_record import View, view_of

WRONG = 422


@policy(therapist_in_circle)
@never_cache
@require_http_methods(["GET", "POST"])
def help_agreed(request: HttpRequest, client_id: UUID) -> HttpResponse:
    client, reader, at = client_in(request), reader_required(request), clock.now()
    view = view_of(client, reader, at)
    form = _form(view, request)
    if form.is_valid():
        try:
            change_help(client, view, form.body(known_help(view)), by=reader, at=at)
            messages.success(request, _("This is kept, with the days they agreed."))
            return HttpResponseRedirect(reverse("where_client_lives", args=[client_id]))
        except Refused as refused:
            form.add_error(None, refused.sentence)
    audit.saw(reader, client, "help in an emergency")
    said = {"client": client, "form": form, "here": "clients", "help": help_of(view)}
    return render(request, "client/help/help.html", said, status=WRONG if form.errors else 200)


def _form(view: View, request: HttpRequest) -> HelpForm:
    today = view.sight.at.astimezone(view.zone).date()
    initial: dict[str, Any] = HelpForm.shown(known_help(view))
    return HelpForm(request.POST or None, initial=initial, today=today)
