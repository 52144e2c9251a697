"""Settles what is said in two ways: present or absent, with a reason."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from holdfast import clock
from holdfast.circle.policy import client_in, therapist_of_client
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required
from holdfast.questions.form_token import form_id_sent
from holdfast.record import Author, Refused, append
from holdfast.record.reading.client_record import view_of
from holdfast.suitability.settling import (
    CONTRARY,
    LONGEST,
    Unsettled,
    settling_entries,
    unsettled_in,
)
from holdfast.suitability.statements import statements_in
from holdfast.suitability.views.suitability import SETTLE, show_again


@policy(therapist_of_client)
@never_cache
@only_sent(back_to="suitability")
def settle(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """Of two who settle the same at once one answer stands, and the other is told."""
    at = clock.now()
    found, answer = _found(request, at), request.POST.get("answer", "")
    reason = request.POST.get("reason", "").strip()[:LONGEST]
    if form_id_sent(request, client_in(request), SETTLE) is None or answer not in CONTRARY:
        return show_again(request, _("This page had grown old; please look once more."))
    if found is None:
        return show_again(request, _came_first())
    if found.needs_contact:
        return show_again(request, _("Please record contact, assessment and plan first."))
    if not reason:
        sentence = _("Please write why: who was asked, or what was read.")
        return show_again(request, sentence, field_id=f"settle-{found.code}")
    entries = settling_entries(found, CONTRARY[CONTRARY[answer]], reason)
    try:
        append(client_in(request), entries, by=Author.of(reader_required(request)), at=at)
    except Refused as refused:
        return show_again(request, _came_first() if refused.field == "id" else refused.sentence)
    messages.success(
        request, _("Kept, with your reason. What was said before stays in the record.")
    )
    return HttpResponseRedirect(reverse("suitability", args=[client_id]))


def _came_first() -> str:
    return _(
        "Something was said about this in the meantime, so your answer was not kept. "
        "Please look at how it stands now; your reason is below."
    )


def _found(request: HttpRequest, at: datetime) -> Unsettled | None:
    """As it was seen; None where anything was said about it since."""
    client, reader = client_in(request), reader_required(request)
    view = view_of(client, reader, at, show_all=True)
    seen = request.POST.get("seen", "")
    every = unsettled_in(view, client.id, statements_in(view))
    return next((one for one in every if str(one.seen) == seen), None)
