"""The client's part: a few questions a screen, a page to check them, and sending."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from holdfast import clock
from holdfast.circle.policy import client_in, client_self
from holdfast.people.policy import policy, reader_required
from holdfast.questions.form_token import token_sent
from holdfast.questions.keeping import with_answers, with_typed
from holdfast.record import Refused
from holdfast.suitability.about_you import AboutYou, begun, send, under
from holdfast.suitability.hearing import LONGEST, Heard, Typed, heard
from holdfast.suitability.retyping import typed_of
from holdfast.suitability.said import DECLINED
from holdfast.suitability.screens import SOME, Screen
from holdfast.suitability.shown import CLIENT, GATE_ANSWERS, Shown, in_words, shown, shown_gate
from holdfast.suitability.views.page import phone_page

Errors = dict[str, str]
NOT_TYPED = ("csrfmiddlewaretoken", "token", "screen", "keep", "more")
MOST_FIELDS = 200


@policy(client_self)
@never_cache
@require_http_methods(["GET", "POST"])
def about_you(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _taken(request)
    about = begun(client_in(request), reader_required(request), clock.now())
    screen = about.page(request.GET.get("screen", ""))
    return _screen(request, about, screen) if screen else HttpResponseRedirect(_onward(about))


@policy(client_self)
@never_cache
@require_http_methods(["GET", "POST"])
def check_answers(request: HttpRequest) -> HttpResponse:
    """Every answer once more. What is sent twice is stored once."""
    if request.method == "POST":
        return _sent(request)
    about = begun(client_in(request), reader_required(request), clock.now())
    if about.next is not None:
        return HttpResponseRedirect(reverse("about_you"))
    return _check(request, about)


@policy(client_self)
@never_cache
@require_safe
def told(request: HttpRequest) -> HttpResponse:
    return phone_page(request, "told", {})


def _taken(request: HttpRequest) -> HttpResponse:
    about = _under(request)
    screen = about.page(request.POST.get("screen", ""))
    if screen is None:
        return HttpResponseRedirect(reverse("about_you"))
    if "keep" in request.POST:
        return _left(request, about, screen)
    said = _heard(request, screen, request.POST)
    is_wrong = any(one.error for one in said.values())
    answers = {key: one.value for key, one in said.items() if not one.error}
    about = with_answers(about, screen.key, answers, at=clock.now())
    if not is_wrong and "more" not in request.POST:
        return HttpResponseRedirect(_onward(about))
    with_typed(about, screen.key, _fields(request), at=clock.now())
    mark = "&again=yes" if is_wrong else "&more=rows"
    return HttpResponseRedirect(_address(screen) + mark)


def _left(request: HttpRequest, about: AboutYou, screen: Screen) -> HttpResponse:
    """The page was left; what was typed on it waits there."""
    if about.token == token_sent(request):
        with_typed(about, screen.key, _fields(request), at=clock.now())
    return HttpResponse(status=204)


def _fields(request: HttpRequest) -> dict[str, str]:
    names = [name for name in request.POST if name not in NOT_TYPED]
    return {name: str(request.POST[name])[:LONGEST] for name in names[:MOST_FIELDS]}


def _address(screen: Screen) -> str:
    """Each screen has its own, so that going back shows the one before."""
    return f"{reverse('about_you')}?screen={screen.key}"


def _onward(about: AboutYou) -> str:
    return _address(about.next) if about.next else reverse("check_about_you")


def _sent(request: HttpRequest) -> HttpResponse:
    about = _under(request)
    if about.next is not None:
        return HttpResponseRedirect(reverse("about_you"))
    try:
        send(about, at=clock.now())
    except Refused as refused:
        return _check(request, about, refused.sentence)
    return HttpResponseRedirect(reverse("told_about_you"))


def _under(request: HttpRequest) -> AboutYou:
    return under(token_sent(request), client_in(request), reader_required(request), clock.now())


def _heard(request: HttpRequest, screen: Screen, typed: Typed) -> dict[str, Heard]:
    if screen.gate:
        return {screen.gate: _of_gate(typed.get(screen.gate, ""))}
    zone = ZoneInfo(client_in(request).time_zone)
    today = clock.today_in(zone)
    return {one.key: heard(one, typed, "client", today) for one in screen.questions}


def _of_gate(answer: str) -> Heard:
    if answer in (*GATE_ANSWERS, DECLINED):
        return Heard(answer)
    return Heard("", _("Please choose one of these answers."))


def _typed(about: AboutYou, screen: Screen) -> Typed:
    typed: dict[str, str] = about.typed.get(screen.key, {})
    if screen.key in about.typed:
        return typed
    for question in screen.questions:
        typed |= typed_of(question, about.given.get(question.key))
    return typed | ({screen.gate: about.given.get(screen.gate, "")} if screen.gate else {})


def _screen(request: HttpRequest, about: AboutYou, screen: Screen) -> HttpResponse:
    typed = _typed(about, screen)
    heard_now = _heard(request, screen, typed) if "again" in request.GET else {}
    errors = {key: one.error for key, one in heard_now.items() if one.error}
    sections = list(dict.fromkeys(one.section.id for one in about.pages))
    before = about.page_before(screen)
    said: dict[str, Any] = {
        "about": about,
        "screen": screen,
        "questions": _questions(screen, typed, errors),
        "step": sections.index(screen.section.id) + 1,
        "steps": len(sections),
        "is_first": before is None,
        "back": _address(before) if before else "",
        "errors": _listed(screen, errors),
    }
    return phone_page(request, "screen", said)


def _listed(screen: Screen, errors: Errors) -> list[dict[str, str]]:
    words = {one.key: one.client for one in screen.questions} | {screen.gate: screen.group.client}
    return [
        {"field_id": f"id_{key}", "sentence": f"{words[key]} – {sentence}"}
        for key, sentence in errors.items()
    ]


def _questions(screen: Screen, typed: Typed, errors: Errors) -> list[Shown]:
    if screen.gate:
        value = typed.get(screen.gate, "")
        return [shown_gate(screen.group, screen.gate, value, errors.get(screen.gate, ""))]
    return [shown(one, "client", typed, errors.get(one.key, "")) for one in screen.questions]


def _check(request: HttpRequest, about: AboutYou, sentence: str = "") -> HttpResponse:
    said = {
        "about": about,
        "sections": _sections(about),
        "errors": [{"sentence": sentence}] if sentence else [],
    }
    return phone_page(request, "check", said, status=422 if sentence else 200)


def _sections(about: AboutYou) -> list[dict[str, Any]]:
    sections: dict[str, dict[str, Any]] = {}
    for screen in about.pages:
        if screen.gate and about.given.get(screen.gate) == SOME:
            continue  # its single answers follow, and "one or more" above a row of "no" is untrue
        section = {"title": screen.section.client_title, "screens": []}
        shown_section = sections.setdefault(screen.section.id, section)
        shown_section["screens"].append({"key": screen.key, "answers": _answers(screen, about)})
    return list(sections.values())


def _answers(screen: Screen, about: AboutYou) -> list[dict[str, Any]]:
    if screen.gate:
        answer = about.given.get(screen.gate, "")
        listed = [question.client for question in screen.questions]
        return [{"words": screen.group.client, "listed": listed, "says": CLIENT.get(answer, "")}]
    return [
        {"words": one.client, "says": in_words(one, "client", about.given.get(one.key))}
        for one in screen.questions
    ]
