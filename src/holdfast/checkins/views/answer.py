"""A form, one question a screen."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from holdfast.checkins.answering import Answering, begun, send, stored, under, with_answer
from holdfast.checkins.questions import DECLINED, Given, form_for, is_of_risk, is_open
from holdfast.checkins.views.page import own_record, page
from holdfast.circle.policy import client_self
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.people.policy import policy, reader_required


@policy(client_self)
@never_cache
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    form = form_for(slug)
    if form is None:
        raise Http404
    client, reader = own_record(request), reader_required(request)
    if not is_open(form, client):
        return page(request, "closed", {"form": form})
    if request.method != "POST":
        return _question(request, begun(form, client, reader))
    answering = under(request.POST.get("token", ""), form, client, reader)
    return _taken(request, answering or begun(form, client, reader))


@policy(client_self)
@never_cache
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    return page(request, "thanks", {})


def _taken(request: HttpRequest, answering: Answering) -> HttpResponse:
    if not answering.given and (said := stored(answering)) is not None:
        return _afterwards(answering.form, said)
    item = _item(answering.form, request.POST.get("question", ""))
    said_now = _said(item, request.POST.get("answer", "")) if item else None
    if item is None or said_now is None:
        return _question(request, answering, error=_("Please choose one of these answers."))
    answering = with_answer(answering, item.key, said_now, at=timezone.now())
    if not answering.is_done:
        return HttpResponseRedirect(reverse("answer", args=[answering.form.id]))
    send(answering, at=timezone.now())
    return _afterwards(answering.form, answering.given)


def _afterwards(form: Definition, given: Given) -> HttpResponse:
    return HttpResponseRedirect(reverse("crisis_lines" if is_of_risk(form, given) else "thanks"))


def _question(request: HttpRequest, answering: Answering, error: str = "") -> HttpResponse:
    step = _step(request, answering)
    item = answering.form.items[step - 1]
    said = {
        "answering": answering,
        "step": step,
        "steps": len(answering.form.items),
        "item": item,
        "choices": [(option.code, option.label) for option in item.options],
        "value": answering.given.get(item.key),
        "decline": DECLINED,
        "back": step - 1,
        "error": error,
    }
    return page(request, "question", said, status=422 if error else 200)


def _step(request: HttpRequest, answering: Answering) -> int:
    """The question asked for, of those one has come to; else the first without an answer."""
    furthest = min(answering.step, len(answering.form.items))
    asked = request.GET.get("question", "")
    if request.method == "POST" and (item := _item(answering.form, request.POST.get("question"))):
        asked = str(item.number)
    is_number = asked.isascii() and asked.isdigit() and len(asked) < 4  # noqa: PLR2004 - no form has a thousand questions
    return int(asked) if is_number and 1 <= int(asked) <= furthest else furthest


def _item(form: Definition, key: str | None) -> Item | None:
    return next((item for item in form.items if item.key == key), None)


def _said(item: Item, answer: str) -> int | str | None:
    """A code of the question, or ``DECLINED``; None for anything else."""
    if answer == DECLINED:
        return DECLINED
    return next((code for code in item.codes if str(code) == answer), None)
