"""The one page for the prescriber: to print, and to say that they were given it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import audit, clock
from holdfast.circle.policy import client_in, therapist_of_client
from holdfast.circle.releases import COVERED
from holdfast.people.policy import policy, reader_required
from holdfast.questions.form_token import form_id_sent, new_token
from holdfast.record import Author, Refused, append
from holdfast.suitability.answering_plan import DECISIONS
from holdfast.suitability.asking import list_entry
from holdfast.suitability.prescribers_list import list_for
from holdfast.suitability.views.page import desk_page

FORM = "prescribers_list"


@policy(therapist_of_client)
@never_cache
@require_http_methods(["GET", "POST"])
def prescribers_list(request: HttpRequest, client_id: UUID) -> HttpResponse:
    if request.method == "GET":
        return _show(request)
    messages.info(request, _given(request))
    return HttpResponseRedirect(reverse("prescribers_list", args=[client_id]))


def _given(request: HttpRequest) -> str:
    client, reader, at = client_in(request), reader_required(request), clock.now()
    form_id, found = form_id_sent(request, client, FORM), list_for(client, reader, at)
    if form_id is None:
        return _("This page had grown old; please look once more.")
    if not found.is_released or not found.keys:
        return _("There is nothing on this list that the prescriber could be asked.")
    try:
        append(client, [list_entry(found.keys, form_id)], by=Author.of(reader), at=at)
    except Refused as refused:
        return refused.sentence
    return _("Kept: the prescriber was given this list today.")


def _show(request: HttpRequest) -> HttpResponse:
    client, reader, at = client_in(request), reader_required(request), clock.now()
    audit.saw(reader, client, "prescribers_list")
    found = list_for(client, reader, at)
    said: dict[str, Any] = {
        "list": found,
        "made_at": at,
        "asker": reader.name,
        "decisions": list(DECISIONS.values()),
        "withheld": ", ".join(str(COVERED[name]) for name in found.withheld),
        "token": new_token(request, client, FORM),
    }
    return desk_page(request, "prescribers_list", said)
