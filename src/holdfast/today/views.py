"""The first page of everyone: the board, or for a client and an administrator their own."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import alerts, audit, clock
from holdfast.people.policy import policy, polling, reader_required, role, signed_in
from holdfast.people.practices import practice_of
from holdfast.people.reader import Reader, lacks_second_factor
from holdfast.people.sign_in_redirect import to_second_factor, will_go_on
from holdfast.today.board import Board, board_for
from holdfast.today.filters import Filter

ELSEWHERE = {"client": "client_home", "administrator": "practice"}
NOTHING_NEW = 204
LOOKED_AT = "Holdfast-Looked-At"


@policy(signed_in, in_an_emergency=True)
@never_cache
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    reader = reader_required(request)
    if lacks_second_factor(request):
        return _before_second_step(request, reader)
    if reader.role in ELSEWHERE:
        return HttpResponseRedirect(reverse(ELSEWHERE[reader.role]))
    audit.saw(reader, None, "board")
    return _shown(request, "today/today.html", _looked(request, reader))


@polling
@policy(role("therapist", "medical"))
@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """The board again, or 204 where it still shows what the page has (``seen``)."""
    looked = _looked(request, reader_required(request))
    if request.GET.get("seen") == looked.board.mark:
        return _timed(HttpResponse(status=NOTHING_NEW), looked)
    return _shown(request, "today/again.html", looked)


def _before_second_step(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Their alerts and nothing else, while there are any: nobody is kept from help by a lock."""
    waiting = alerts.for_board(reader, clock.now())
    if not waiting:
        return to_second_factor(request)
    audit.saw(reader, None, "alerts that wait")
    will_go_on(request, reverse("today"))
    with timezone.override(practice_of(reader).time_zone):
        return render(request, "today/waiting.html", {"waiting": waiting})


@dataclass(frozen=True, slots=True)
class _Looked:
    board: Board
    zone: ZoneInfo


def _looked(request: HttpRequest, reader: Reader) -> _Looked:
    zone = ZoneInfo(practice_of(reader).time_zone)
    wanted = Filter.asked(request.GET)
    return _Looked(board_for(reader, clock.now(), zone, wanted), zone)


def _shown(request: HttpRequest, template: str, looked: _Looked) -> HttpResponse:
    with timezone.override(looked.zone):
        said = {"board": looked.board, "here": "today"}
        return _timed(render(request, template, said), looked)


def _timed(response: HttpResponse, looked: _Looked) -> HttpResponse:
    """When it last looked, for the page to say also where nothing is new."""
    response[LOOKED_AT] = f"{looked.board.at.astimezone(looked.zone):%H:%M}"
    return response
