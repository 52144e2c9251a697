"""The thread of one client, opened at one alert: who has it, what is known, what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import alerts, audit, clock
from holdfast.circle.crisis import card_for
from holdfast.client.alert.done_since import done_since, next_told
from holdfast.client.alert.facts import ringing
from holdfast.client.alert.form import alert_form
from holdfast.client.alert.moves import FORM, MOVES, asked
from holdfast.client.alert.policy import alert_for_reader, alert_in, look_again
from holdfast.client.alert.thread import (
    Signal,
    claim_of,
    in_order,
    known_signals,
    open_thread,
    signals,
    waiting_beside,
)
from holdfast.client.call_sheet import CallSheet, call_sheet
from holdfast.client.contact.answering import WAYS, lacking
from holdfast.client.unfinished import keep, sent_before
from holdfast.client.zone import zone_of
from holdfast.library.entry_json import encode_body
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required, signed_in
from holdfast.pulse.no_messages import no_messages
from holdfast.record import Refused, alarm
from holdfast.record.access_log import opened
from holdfast.record.reading.client_record import View, view_of

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert

FIRST_FIELD = {"contact": "id_done", "more": "why", "hand": "hand-to"}
TEXTS = ("done", "assessment", "plan")
NOTHING, WRONG = 204, 422
SAME = "id"  # what is refused where the same page was sent before with other words


@policy(signed_in, in_an_emergency=True)
@never_cache
@require_safe
def first_alert(request: HttpRequest) -> HttpResponse:
    """Where a message leads: to what nobody has, the worst first; to the first page where nothing
    waits, or several people do, for the message does not say whom it is about."""
    at = clock.now()
    waiting = in_order(alerts.for_board(reader_required(request), at), at)
    is_one_person = len({one.client_id for one in waiting}) == 1
    address = reverse("alert", args=[waiting[0].id]) if is_one_person else reverse("today")
    return HttpResponseRedirect(address)


@policy(alert_for_reader, in_an_emergency=True)
@never_cache
@require_safe
def alert_page(request: HttpRequest, **_: UUID) -> HttpResponse:
    return _show(request)


@policy(alert_for_reader, in_an_emergency=True)
@never_cache
@only_sent(back_to="alert")
def move_alert(request: HttpRequest, alert_id: UUID, move: str) -> HttpResponse:
    """What another did meanwhile is said, and what was typed stays."""
    if move not in MOVES:
        raise Http404
    alert = alert_in(request)
    if "keep" in request.POST:
        _keep(request)
        return HttpResponse(status=NOTHING)
    try:
        with timezone.override(zone_of(alert.client)):
            MOVES[move](asked(request, alert))
    except Refused as refused:
        return _refused(request, refused)
    is_over = not open_thread(reader_required(request), alert, clock.now())
    return HttpResponseRedirect(reverse("today") if is_over else reverse("alert", args=[alert_id]))


def _keep(request: HttpRequest) -> None:
    keep(request, reader_required(request), alert_in(request).client, FORM, at=clock.now())


def _refused(request: HttpRequest, refused: Refused) -> HttpResponse:
    """What was typed waits also for another day; what was sent before is sent anew by a press."""
    if _move(request) == "contact":
        _keep(request)
    look_again(request)
    sentence = sent_before() if refused.field == SAME else refused.sentence
    return _show(request, sentence, refused.field, WRONG)


def _show(
    request: HttpRequest, sentence: str = "", field: str = "", status: int = 200
) -> HttpResponse:
    """A reader outside the circle reads a call sheet, where they can act, and no more."""
    alert, reader, at = alert_in(request), reader_required(request), clock.now()
    thread, may_have = open_thread(reader, alert, at), alerts.may_have(reader, alert, at)
    audit.saw(reader, alert.client, "alert")
    if may_have and thread:
        alarm.look(thread, reader, at)
        thread = open_thread(reader, alert, at)
    zone = zone_of(alert.client)
    with timezone.override(zone):
        sheet = call_sheet(alert, thread, reader, at, zone)
        said: dict[str, Any] = {
            "alert": alert,
            "sheet": sheet,
            "trouble": no_messages(reader, at, zone),
            "claim": claim_of(thread, reader, at) if may_have else None,
            "done": done_since(thread or [alert]),
            "next_told": next_told(thread, alert.client, at),
            "written_texts": _written(request),
            "errors": _errors(request, thread, sentence, field),
        }
        if may_have:
            is_sent = _move(request) == "contact"
            said |= alert_form(request, alert, thread, is_sent=is_sent, is_anew=field == SAME)
        said |= _inside(request, thread, sheet)
        return render(request, "client/alert/page.html", said, status=status)


def _move(request: HttpRequest) -> str:
    return str(request.resolver_match.kwargs.get("move", "")) if request.resolver_match else ""


def _written(request: HttpRequest) -> list[str]:
    way = WAYS.get(request.POST.get("way", ""))
    texts = (request.POST.get(name) for name in TEXTS)
    return [str(words) for words in (way, *texts) if words]


def _errors(
    request: HttpRequest, thread: list[Alert], sentence: str, field: str
) -> list[dict[str, str]]:
    """Where nothing is open there is no field any more to lead to."""
    if not sentence:
        return []
    move = _move(request)
    fields = {"why": "why", "hand_to": "hand-to" if move == "hand" else "id_hand_to", SAME: ""}
    field_id = fields.get(field, f"id_{field}") if field else ""
    field_id = field_id or FIRST_FIELD.get(move, "")
    return [{"sentence": sentence, "field_id": field_id if thread else ""}]


def _inside(request: HttpRequest, thread: list[Alert], sheet: CallSheet | None) -> dict[str, Any]:
    """What rang: for the client's therapists with its facts, for others as the sheet tells it."""
    alert, at = alert_in(request), clock.now()
    crisis = card_for(alert.client.country, at)
    view = view_of(alert.client, reader_required(request), at)
    if view.sight.role != "therapist":
        titles = [one.title for one in sheet.rang] if sheet else []
        return {"is_inside": False, "crisis": crisis, "signals": signals(thread, titles, at)}
    found = known_signals(thread, view, zone_of(alert.client), at)
    _opened(found, view, alert, at)
    return {
        "is_inside": True,
        "signals": found,
        "crisis": crisis,
        "is_risk": any(one.about and one.about.needs_contact for one in found),
        "beside": waiting_beside(found, view),
    } | _closed(alert, view)


def _opened(found: list[Signal], view: View, alert: Alert, at: Any) -> None:
    shown = [fact.kept for one in found if one.about for fact in one.about.all_facts]
    opened(view.sight.reader, alert.client, shown, at=at)


def _closed(alert: Alert, view: View) -> dict[str, Any]:
    """What the contact that closed the alert lacked to answer a risk."""
    if alert.is_open:
        return {}
    about = ringing(alert, view, zone_of(alert.client))
    closing = view.find(str(alert.closing_entry)) if alert.closing_entry else None
    lacks = lacking(encode_body(closing.entry.body)) if closing else []
    return {"about": about, "lacks": lacks}
