"""A form, one question a screen."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from holdfast.checkins import sheets
from holdfast.checkins.answering import (
    Answering,
    begun,
    stored,
    under,
    with_answer,
    with_reading,
)
from holdfast.checkins.due import address_of, anchor_of
from holdfast.checkins.follow_up import is_follow_up, offered_to
from holdfast.checkins.given import Given, is_of_risk, wants_contact
from holdfast.checkins.said import said
from holdfast.checkins.sheets import Asked, Sheet
from holdfast.checkins.views.page import own_record, page
from holdfast.checkins.views.question import question_page
from holdfast.circle.policy import client_self
from holdfast.people.policy import policy, reader_required


@policy(client_self)
@never_cache
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    sheet = sheets.sheet_for(slug)
    if sheet is None or sheet.kind != "answers":
        raise Http404
    if not sheets.is_open(sheet, own_record(request)):
        return page(request, "closed", {"sheet": sheet})
    return _answered(request, sheet, anchor=None)


@policy(client_self)
@never_cache
@require_http_methods(["GET", "POST"])
def check_in(request: HttpRequest) -> HttpResponse:
    anchor = anchor_of(own_record(request), reader_required(request), timezone.now())
    return _answered(request, sheets.check_in(), anchor=anchor)


@policy(client_self)
@never_cache
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    return page(request, "thanks", {})


def _answered(request: HttpRequest, sheet: Sheet, *, anchor: str | None) -> HttpResponse:
    client, reader = own_record(request), reader_required(request)
    if request.method == "POST":
        token = request.POST.get("token", "")
        answering = under(token, sheet, client, reader, anchor=anchor)
        return _taken(request, answering or begun(sheet, client, reader, anchor=anchor))
    answering = begun(sheet, client, reader, anchor=anchor)
    if is_follow_up(sheet) and not answering.given and offered_to(client, reader) != sheet:
        return HttpResponseRedirect(reverse("crisis_lines"))
    return question_page(request, answering)


def _taken(request: HttpRequest, answering: Answering) -> HttpResponse:
    if not answering.given and (said_before := stored(answering)) is not None:
        return _afterwards(answering.sheet, said_before)
    if "has_read" in request.POST:
        with_reading(answering, at=timezone.now())
        return HttpResponseRedirect(address_of(answering.sheet))
    question = answering.sheet.question(request.POST.get("question"))
    heard = said(question, request.POST) if question else None
    if question is None or heard is None:
        return question_page(request, answering, error=_sentence(question))
    answering = with_answer(answering, question.key, heard.answer, at=timezone.now())
    if not answering.is_done:
        return HttpResponseRedirect(address_of(answering.sheet))
    return _afterwards(answering.sheet, answering.given)


def _sentence(question: Asked | None) -> str:
    if question is not None and question.shape == "words":
        return _("This is longer than can be kept here; please shorten it a little.")
    return _("Please choose one of these answers.")


def _afterwards(sheet: Sheet, given: Given) -> HttpResponse:
    """Help at once after a risk answer; who was told after a wish for contact."""
    if is_of_risk(sheet, given) or is_follow_up(sheet):
        return HttpResponseRedirect(reverse("crisis_lines"))
    return HttpResponseRedirect(reverse("told" if wants_contact(sheet, given) else "thanks"))
