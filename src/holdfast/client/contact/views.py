"""A contact recorded at any time, whether or not an alert is open: it is what answers a risk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import audit, clock
from holdfast.circle.policy import client_in, therapist_of_client
from holdfast.client.contact.answering import lacking, waits_for_contact
from holdfast.client.contact.forms import ContactForm
from holdfast.client.unfinished import (
    Unfinished,
    chosen,
    keep,
    put_away,
    sent_before,
    unfinished,
)
from holdfast.client.zone import zone_of
from holdfast.kernel.briefing.briefing import Finding
from holdfast.people.policy import policy, reader_required
from holdfast.questions.form_token import form_id_sent, token_again
from holdfast.record import Author, NewEntry, Refused, append
from holdfast.record.reading.client_record import view_of

FORM = "contact"
NOTHING, WRONG = 204, 422


@policy(therapist_of_client)
@never_cache
@require_http_methods(["GET", "POST"])
def record_contact(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """Sent twice it is one entry; what it still lacks to answer a risk is said afterwards."""
    if request.method == "GET":
        return _opened(request)
    client, reader = client_in(request), reader_required(request)
    form = ContactForm(request.POST)
    if "keep" not in request.POST and form.is_valid():
        try:
            return _kept(request, form, client_id)
        except Refused as refused:
            form.add_error(None, sent_before() if refused.field == "id" else refused.sentence)
            return _show(request, form, is_sent_before=refused.field == "id")
    keep(request, reader, client, FORM, at=clock.now())
    return HttpResponse(status=NOTHING) if "keep" in request.POST else _show(request, form)


def _opened(request: HttpRequest) -> HttpResponse:
    """With what was begun in another window, if anything was; the newest, or the one asked for."""
    begun = unfinished(reader_required(request), client_in(request), FORM)
    shown = chosen(begun, request.GET.get("begun", ""))
    form = ContactForm(initial=dict(shown.fields) if shown else None)
    others = [one for one in begun if one != shown]
    return _show(request, form, opened=shown.version if shown else "", others=others)


def _kept(request: HttpRequest, form: ContactForm, client_id: UUID) -> HttpResponse:
    client, reader = client_in(request), reader_required(request)
    said = {**form.cleaned_data, "outcome": form.cleaned_data["done"]}
    names = ("way", "outcome", "assessment", "plan")
    body = {name: said[name] for name in names if said[name]}
    entry_id = form_id_sent(request, client, FORM)
    append(
        client,
        [NewEntry(kind="contact", body=body, id=entry_id)],
        by=Author.of(reader),
        at=clock.now(),
    )
    put_away(request, reader, client, FORM)
    messages.success(request, _("The contact is in the record."))
    if _risks(request) and (missing := lacking(body)):
        messages.warning(request, _still_open(missing))
    return HttpResponseRedirect(reverse("client_page", args=[client_id]))


def _still_open(missing: list[str]) -> str:
    words = _("The risk does not count as answered yet. Still missing: %(missing)s.")
    return words % {"missing": "; ".join(missing)}


def _show(
    request: HttpRequest,
    form: ContactForm,
    *,
    opened: str = "",
    others: Sequence[Unfinished] = (),
    is_sent_before: bool = False,
) -> HttpResponse:
    client, reader = client_in(request), reader_required(request)
    audit.saw(reader, client, "record contact")
    said: dict[str, Any] = {
        "client": client,
        "form": form,
        "risks": _risks(request),
        "token": token_again(request, client, FORM, is_anew=is_sent_before),
        "opened": opened or request.POST.get("opened", ""),
        "others": others,
        "here": "clients",
    }
    with timezone.override(zone_of(client)):
        status = WRONG if form.errors else 200
        return render(request, "client/contact/contact.html", said, status=status)


def _risks(request: HttpRequest) -> list[Finding]:
    """What such a contact would answer and nothing has answered yet."""
    view = view_of(client_in(request), reader_required(request), clock.now())
    return [one for one in view.briefing.findings if waits_for_contact(one, view.content)]
