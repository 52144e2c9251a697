"""One alert: what it is about for those who may know, and see, act, close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from holdfast import alerts, audit
from holdfast.circle.roles import circle_role
from holdfast.client.policy import alert_for_reader
from holdfast.people.policy import policy, reader_required
from holdfast.record import Refused, alarm, drafts

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert

FORM = "alert"


@policy(alert_for_reader)
@never_cache
@require_safe
def alert_page(request: HttpRequest, **_: UUID) -> HttpResponse:
    return _show(request)


@policy(alert_for_reader)
@never_cache
@require_POST
def move_alert(request: HttpRequest, alert_id: UUID, move: str) -> HttpResponse:
    moved = {"see": _see, "act": _act, "close": _close}.get(move)
    if moved is None:
        raise Http404
    try:
        moved(request, _alert(request))
    except Refused as refused:
        return _show(request, refused.sentence, 422)
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


def _entry_id(request: HttpRequest, alert: Alert) -> UUID | None:
    said = drafts.read_token(request.POST.get("token", ""))
    asked = (alert.client_id, reader_required(request).account_id, FORM)
    is_ours = said and (said.client_id, said.account_id, said.form) == asked
    return said.entry_id if said and is_ours else None


def _alert(request: HttpRequest) -> Alert:
    alert: Alert = request.alert  # type: ignore[attr-defined] # set by the policy
    return alert


def _show(request: HttpRequest, sentence: str = "", status: int = 200) -> HttpResponse:
    """A reader outside the circle learns the code and that it waits, and no more."""
    alert, reader, at = _alert(request), reader_required(request), timezone.now()
    audit.saw(reader, alert.client, "alert")
    is_therapist = circle_role(reader, alert.client, at) == "therapist"
    said: dict[str, Any] = {
        "alert": alert,
        "about": alerts.about(alert) if is_therapist else None,
        "told": alerts.told_of(alert),
        "act_token": drafts.new_token(reader, alert.client, FORM),
        "close_token": drafts.new_token(reader, alert.client, FORM),
        "written": request.POST,
        "errors": [{"sentence": sentence}] if sentence else [],
    }
    with timezone.override(ZoneInfo(alert.client.time_zone)):
        return render(request, "client/alert.html", said, status=status)
