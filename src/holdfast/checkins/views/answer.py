"""A form, one question a screen."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from holdfast import clock
from holdfast.checkins import sheets
from holdfast.checkins.afterwards import address_after
from holdfast.checkins.answering import Answering, begun, under
from holdfast.checkins.due import address_of, address_of_step, anchor_of
from holdfast.checkins.follow_up import is_follow_up, offered_to
from holdfast.checkins.lately import notice_of_newest
from holdfast.checkins.said import keep_words, said
from holdfast.checkins.sending import with_answer
from holdfast.checkins.sheets import Asked, Sheet
from holdfast.checkins.views.page import led_on, page
from holdfast.checkins.views.question import before_page, question_page, step_in
from holdfast.circle.policy import client_in, client_self
from holdfast.people.expired_form_store import SENT_ON
from holdfast.people.policy import policy, reader_required
from holdfast.questions.form_token import token_sent
from holdfast.questions.gate import with_reading


@policy(client_self)
@never_cache
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    sheet = sheets.sheet_for(slug, client_in(request).practice)
    if sheet is None or sheet.kind != "answers":
        raise Http404
    if not sheets.is_open(sheet, client_in(request)):
        return page(request, "closed", {"sheet": sheet})
    return _answered(request, sheet, anchor=None)


@policy(client_self)
@never_cache
@require_http_methods(["GET", "POST"])
def check_in(request: HttpRequest) -> HttpResponse:
    anchor = anchor_of(client_in(request), reader_required(request), clock.now())
    return _answered(request, sheets.check_in(), anchor=anchor)


@policy(client_self)
@never_cache
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    notice = notice_of_newest(client_in(request), reader_required(request))
    return page(request, "thanks", {"notice": notice})


def _answered(request: HttpRequest, sheet: Sheet, *, anchor: str | None) -> HttpResponse:
    client, reader = client_in(request), reader_required(request)
    if request.method == "POST":
        answering = under(token_sent(request), sheet, client, reader, anchor=anchor)
        answering = answering or begun(sheet, client, reader, anchor=anchor)
        return led_on(request, _taken(request, answering))
    answering = begun(sheet, client, reader, anchor=anchor)
    if is_follow_up(sheet) and not answering.given and offered_to(client, reader) != sheet:
        return HttpResponseRedirect(reverse("crisis_lines"))
    return _opened(request, answering)


def _opened(request: HttpRequest, answering: Answering) -> HttpResponse:
    """Each question has an address of its own, so that going back shows the one before."""
    if "before" in request.GET and answering.next and answering.is_behind(answering.next):
        return before_page(request, answering)
    step = step_in(request.GET.get("question", ""))
    if step and step > answering.furthest and not answering.given:
        return HttpResponseRedirect(reverse("client_home"))
    if step is None or step > answering.furthest:
        return HttpResponseRedirect(address_of_step(answering.sheet, answering.furthest))
    if answering.must_read_first and answering.is_behind(answering.pages[step - 1]):
        return HttpResponseRedirect(f"{address_of(answering.sheet)}?before={step}")
    return question_page(request, answering, step)


def _taken(request: HttpRequest, answering: Answering) -> HttpResponse:
    if "has_read" in request.POST and not answering.is_finished:
        answering = with_reading(answering, at=clock.now())
        return HttpResponseRedirect(address_of_step(answering.sheet, answering.furthest))
    question = answering.sheet.question(request.POST.get("question"))
    if "keep" in request.POST:
        keep_words(answering, question, request.POST, at=clock.now())
        return _kept(request, answering)
    heard = said(question, request.POST) if question else None
    if (question is None or heard is None) and answering.is_finished:
        return HttpResponseRedirect(address_after(answering))
    if question is None or heard is None:
        return _again(request, answering, question)
    answering = with_answer(answering, question.key, heard.answer, at=clock.now())
    if not answering.is_done:
        return HttpResponseRedirect(_after(answering, question))
    return HttpResponseRedirect(address_after(answering))


def _kept(request: HttpRequest, answering: Answering) -> HttpResponse:
    """What waited behind a sign-in is looked at again in its field; a page that is open stays."""
    if SENT_ON in request.POST:
        return HttpResponseRedirect(address_of_step(answering.sheet, answering.furthest))
    return HttpResponse(status=204)


def _again(request: HttpRequest, answering: Answering, question: Asked | None) -> HttpResponse:
    """The same question once more, with its sentence and with what was written."""
    keep_words(answering, question, request.POST, at=clock.now())
    step = answering.step_of(question) if question else answering.furthest
    return HttpResponseRedirect(f"{address_of_step(answering.sheet, step)}&again=yes")


def _after(answering: Answering, question: Asked) -> str:
    """The address of the question that follows; an answer changed does not jump ahead."""
    step = min(answering.step_of(question) + 1, answering.furthest)
    return address_of_step(answering.sheet, step)
