"""Who is told after a client's own therapists, in which order, and the practice's line."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import clock
from holdfast.alerts.unowned import tell_anew
from holdfast.people import on_call_order
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import NotAllowed, policy, reader_required, role
from holdfast.people.practice_settings import set_on_call_line, set_telephone
from holdfast.people.practices import practice_of
from holdfast.people.reader import Reader
from holdfast.practice.attention import told_instead
from holdfast.practice.forms.line import LineForm
from holdfast.practice.frame import page

if TYPE_CHECKING:
    from holdfast.people.models import Practice

PART = "practice_on_call"


@policy(role("administrator"))
@never_cache
@require_http_methods(["GET", "POST"])
def on_call(request: HttpRequest) -> HttpResponse:
    reader, at = reader_required(request), clock.now()
    practice = practice_of(reader)
    form = LineForm(request.POST or None, initial=_arranged(practice))
    if form.is_valid():
        _keep_line(form.cleaned_data, reader, at)
        messages.success(request, _("The on-call line is kept."))
        return redirect(PART)
    said = {
        "order": on_call_order.places(practice.id, at),
        "others": on_call_order.not_on_call(practice.id, at),
        "cover": practice.cover,
        "told_instead": told_instead(practice),
        "form": form,
    }
    return page(request, PART, "on_call", said, 422 if form.is_bound else 200)


@policy(role("administrator"))
@never_cache
@only_sent(back_to=PART)
def move_on_call(request: HttpRequest, membership_id: UUID, move: str) -> HttpResponse:
    """Back to the same person in the list, so that one can go on from there."""
    try:
        _move(move, membership_id, reader_required(request))
    except NotAllowed:
        raise Http404 from None
    return HttpResponseRedirect(f"{reverse(PART)}#on-call-{membership_id}")


def _arranged(practice: Practice) -> dict[str, str]:
    return {"email": practice.on_call_email, "telephone": practice.telephone}


@transaction.atomic
def _keep_line(answers: dict[str, str], by: Reader, at: datetime) -> None:
    set_on_call_line(answers["email"], by=by, at=at)
    set_telephone(answers["telephone"], by=by, at=at)
    tell_anew(by=by, at=at)


@transaction.atomic
def _move(move: str, membership_id: UUID, by: Reader) -> None:
    at = clock.now()
    match move:
        case "up" | "down":
            places = on_call_order.UP if move == "up" else on_call_order.DOWN
            on_call_order.move_on_call(membership_id, places, by=by, at=at)
        case "join":
            on_call_order.put_on_call(membership_id, by=by, at=at)
            tell_anew(by=by, at=at)
        case "leave":
            on_call_order.take_off_call(membership_id, by=by, at=at)
        case _:
            raise NotAllowed
