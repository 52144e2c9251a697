"""Typing in a score, or the answers to a form, from paper or another program."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from holdfast import audit, clock
from holdfast.circle.policy import client_in, member_of_circle
from holdfast.client.score.form import Enterable, ScoreForm, enterable
from holdfast.client.unfinished import sent_before
from holdfast.client.zone import zone_of
from holdfast.people.policy import policy, reader_required
from holdfast.questions.form_token import form_id_sent, token_again
from holdfast.record import Author, Refused, append

FORM = "score"
WRONG = 422


@policy(member_of_circle)
@never_cache
@require_safe
def choose_score(request: HttpRequest, **_: UUID) -> HttpResponse:
    client = client_in(request)
    audit.saw(reader_required(request), client, "enter score")
    said = {"client": client, "forms": enterable(), "here": "clients"}
    return render(request, "client/score/choose_score.html", said)


@policy(member_of_circle)
@never_cache
@require_http_methods(["GET", "POST"])
def enter_score(request: HttpRequest, client_id: UUID, slug: str) -> HttpResponse:
    """Sent twice it is one entry. Answers of risk raise what they raise whoever types them in."""
    one = next((found for found in enterable() if found.slug == slug), None)
    if one is None:
        raise Http404
    today = clock.today_in(zone_of(client_in(request)))
    form = ScoreForm(one, today, request.POST or None)
    if form.is_valid():
        try:
            return _kept(request, form, client_id)
        except Refused as refused:
            form.add_error(None, sent_before() if refused.field == "id" else refused.sentence)
            return _show(request, form, one, is_sent_before=refused.field == "id")
    return _show(request, form, one)


def _kept(request: HttpRequest, form: ScoreForm, client_id: UUID) -> HttpResponse:
    client, reader, now = client_in(request), reader_required(request), clock.now()
    form_id = form_id_sent(request, client, FORM)
    if form_id is None:
        form.add_error(None, _("This page had grown old; please look once more and keep it again."))
        return _show(request, form, form.one)
    entries = form.entries(form_id, zone_of(client))
    append(client, entries, by=Author.of(reader), at=now)
    messages.success(request, _("It is in the record."))
    return HttpResponseRedirect(reverse("client_page", args=[client_id]))


def _show(
    request: HttpRequest, form: ScoreForm, one: Enterable, *, is_sent_before: bool = False
) -> HttpResponse:
    client = client_in(request)
    said: dict[str, Any] = {
        "client": client,
        "form": form,
        "one": one,
        "has_items": any(True for _item in one.items()),
        "token": token_again(request, client, FORM, is_anew=is_sent_before),
        "here": "clients",
    }
    with timezone.override(zone_of(client)):
        status = WRONG if form.errors else 200
        return render(request, "client/score/score.html", said, status=status)
