"""The first page of everyone: the board, or for a client and an administrator their own."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import audit
from holdfast.people.policy import policy, polling, reader_required, role, signed_in
from holdfast.people.practices import practice_of
from holdfast.people.reader import Reader
from holdfast.today.board import Board, board_for

ELSEWHERE = {"client": "client_home", "administrator": "practice"}
NOTHING_NEW = 204


@policy(signed_in)
@never_cache
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    reader = reader_required(request)
    if reader.role in ELSEWHERE:
        return HttpResponseRedirect(reverse(ELSEWHERE[reader.role]))
    audit.saw(reader, None, "board")
    return _shown(request, "today/today.html", reader, board_for(reader, timezone.now()))


@polling
@policy(role("therapist", "medical"))
@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """The board again, or 204 where it still shows what the page has (``seen``)."""
    reader = reader_required(request)
    looked = board_for(reader, timezone.now())
    if request.GET.get("seen") == looked.mark:
        return HttpResponse(status=NOTHING_NEW)
    return _shown(request, "today/board.html", reader, looked)


def _shown(request: HttpRequest, template: str, reader: Reader, looked: Board) -> HttpResponse:
    with timezone.override(ZoneInfo(practice_of(reader).time_zone)):
        return render(request, template, {"board": looked, "here": "today"})
