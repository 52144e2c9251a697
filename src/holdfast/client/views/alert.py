"""One alert: what it is about for those who may know, and see, act, close."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from holdfast import alerts, audit
from holdfast.circle.crisis import card_for
from holdfast.client.aware import anchor_of
from holdfast.client.policy import alert_for_reader
from holdfast.client.reaching import reaching
from holdfast.client.ringing import Ringing, ringing
from holdfast.client.views.page import zone_of
from holdfast.people.policy import policy, reader_required
from holdfast.record import Refused, alarm, drafts
from holdfast.record.openings import opened
from holdfast.record.viewing import view_of

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert

FORM = "alert"
FIRST_FIELD = {"act": "act-way", "close": "done"}
TEXTS = ("done", "way", "assessment", "plan")


@policy(alert_for_reader)
@never_cache
@require_safe
def alert_page(request: HttpRequest, **_: UUID) -> HttpResponse:
    return _show(request)


@policy(alert_for_reader)
@never_cache
@require_POST
def move_alert(request: HttpRequest, alert_id: UUID, move: str) -> HttpResponse:
    """What another did meanwhile is said, and what was typed stays."""
    moved = MOVES.get(move)
    if moved is None:
        raise Http404
    alert, before = _alert(request), _told_by_others(request)
    try:
        with timezone.override(zone_of(alert.client)):
            moved(request, alert)
    except Refused as refused:
        _look_again(request)
        return _show(request, refused.sentence, refused.field, 422)
    if before:
        messages.info(request, before)
    then = reverse("today") if move == "close" else reverse("alert", args=[alert_id])
    return HttpResponseRedirect(then)


def _see(request: HttpRequest, alert: Alert) -> None:
    alarm.see(alert, reader_required(request), timezone.now())


def _act(request: HttpRequest, alert: Alert) -> None:
    way = request.POST.get("way", "").strip()
    entry_id = _entry_id(request, alert)
    alarm.act(alert, reader_required(request), timezone.now(), way, entry_id=entry_id)


def _close(request: HttpRequest, alert: Alert) -> None:
    said = {name: request.POST.get(name, "").strip() for name in ("way", "assessment", "plan")}
    done, entry_id = request.POST.get("done", ""), _entry_id(request, alert)
    alarm.close(alert, reader_required(request), timezone.now(), done, entry_id=entry_id, **said)
    messages.success(request, _("The alert is closed. What was done is in the record."))


MOVES: dict[str, Callable[[HttpRequest, Alert], None]] = {
    "see": _see,
    "act": _act,
    "close": _close,
}


def _entry_id(request: HttpRequest, alert: Alert) -> UUID | None:
    said = drafts.read_token(request.POST.get("token", ""))
    asked = (alert.client_id, reader_required(request).account_id, FORM)
    is_ours = said and (said.client_id, said.account_id, said.form) == asked
    return said.entry_id if said and is_ours else None


def _alert(request: HttpRequest) -> Alert:
    alert: Alert = request.alert  # type: ignore[attr-defined] # set by the policy
    return alert


def _look_again(request: HttpRequest) -> None:
    """The alert as it stands after a refusal: another may have moved it in between."""
    found = alerts.find(reader_required(request), _alert(request).id, timezone.now())
    request.alert = found or _alert(request)  # type: ignore[attr-defined] # ours


def _told_by_others(request: HttpRequest) -> str:
    """That another is on it already, where that is so."""
    alert = _alert(request)
    other, at = alert.acting_by, alert.acting_at
    if other is None or at is None or other.id == reader_required(request).account_id:
        return ""
    when = date_format(at.astimezone(zone_of(alert.client)), "H:i")
    return _("%(name)s has been acting since %(when)s; please speak to each other.") % {
        "name": other.name,
        "when": when,
    }


def _show(
    request: HttpRequest, sentence: str = "", field: str = "", status: int = 200
) -> HttpResponse:
    """A reader outside the circle learns the code and that it waits, and no more."""
    alert, reader = _alert(request), reader_required(request)
    audit.saw(reader, alert.client, "alert")
    move = request.resolver_match.kwargs.get("move", "") if request.resolver_match else ""
    said: dict[str, Any] = {
        "alert": alert,
        "told": alerts.told_of(alert),
        "act_token": _token(request, "act", move),
        "close_token": _token(request, "close", move),
        "written": request.POST,
        "written_texts": [request.POST[name] for name in TEXTS if request.POST.get(name)],
        "moved": move,
        "wrong": {field: sentence} if field else {},
        "errors": _errors(alert, sentence, field or FIRST_FIELD.get(move, "")),
    }
    with timezone.override(zone_of(alert.client)):
        return render(request, "client/alert.html", said | _inside(request), status=status)


def _errors(alert: Alert, sentence: str, field_id: str) -> list[dict[str, str]]:
    """A closed alert has no field any more to lead to."""
    if not sentence:
        return []
    return [{"sentence": sentence, "field_id": "" if alert.state == "closed" else field_id}]


def _token(request: HttpRequest, form: str, move: str) -> str:
    """The one that was sent, for the form that was refused: sent again it is the same entry."""
    kept = request.POST.get("token") if form == move else ""
    return kept or drafts.new_token(reader_required(request), _alert(request).client, FORM)


def _inside(request: HttpRequest) -> dict[str, Any]:
    """What the client's therapists see besides: the person, what rang, how to reach them."""
    alert, at = _alert(request), timezone.now()
    view, zone = view_of(alert.client, reader_required(request), at), zone_of(alert.client)
    if view.sight.role != "therapist":
        return {"about": None}
    about: Ringing = ringing(alert, view, zone)
    opened(view.sight.reader, alert.client, [fact.kept for fact in about.facts], at=at)
    return {
        "about": about,
        "anchor": anchor_of(about.finding) if about.finding else "",
        "reaching": reaching(view),
        "there": at.astimezone(view.zone),
        "crisis": card_for(alert.client.country),
    }
