"""The page of one client: the journey, what to be aware of, the trajectory, what lies ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import alerts, audit, clock
from holdfast.circle.policy import client_in, member_of_circle
from holdfast.client.page.dose_table import dose_table
from holdfast.client.page.due import ahead_of
from holdfast.client.page.exposure import exposure_of
from holdfast.client.page.facts import Facts
from holdfast.client.page.findings import Written, awareness_of
from holdfast.client.page.heading import elsewhere, heading
from holdfast.client.page.journey import journey_of
from holdfast.client.page.lawful import Lawful
from holdfast.client.page.protocol import protocol_of
from holdfast.client.page.trajectories import choices, measure_of
from holdfast.client.withheld import withheld_words
from holdfast.client.zone import zone_of
from holdfast.people.policy import policy, reader_required
from holdfast.record.permissions.partners import partners_of
from holdfast.record.reading.client_record import View, bodies_of, view_of
from holdfast.ui.pictures.ribbon import ribbon

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert
    from holdfast.circle.models import Client


@policy(member_of_circle)
@never_cache
@require_safe
def client_page(request: HttpRequest, **_: UUID) -> HttpResponse:
    return show(request)


def show(request: HttpRequest, written: Written | None = None, status: int = 200) -> HttpResponse:
    """The page, with what was written kept where an answer was refused."""
    client, reader, at = client_in(request), reader_required(request), clock.now()
    audit.saw(reader, client, "client page")
    view, rung = view_of(client, reader, at), alerts.rung_for(reader, client, at)
    said: dict[str, Any] = {
        "client": client,
        "view": view,
        "here": "clients",
        "withheld": withheld_words(view.sight),
        "errors": _errors(written),
        "lost": written if written and not written.is_shown(view) else None,
    }
    zone = zone_of(client)
    with timezone.override(zone):
        said |= _aware(view, client, rung, zone, written) | _course(request, view, rung, zone)
        return render(request, "client/page/page.html", said, status=status)


def _aware(
    view: View, client: Client, rung: list[Alert], zone: ZoneInfo, written: Written | None
) -> dict[str, Any]:
    is_medical = view.sight.role == "medical"
    lawful = Lawful(view, None if is_medical else partners_of(client, view.sight.at))
    waiting = [alert for alert in rung if alert.is_open]
    stands_on = {why.entry for one in view.briefing.findings for why in one.why}
    bodies = bodies_of(client, [one for one in view.kept if one.entry.id in stands_on])
    facts = Facts(view=view, bodies=bodies, names=lawful.names, zone=zone)
    return {
        "aware": awareness_of(client.id, facts, waiting, lawful, written),
        "heading": heading(view, zone),
        "elsewhere": elsewhere(view, zone),
    }


def _course(request: HttpRequest, view: View, rung: list[Alert], zone: ZoneInfo) -> dict[str, Any]:
    journey, offered = journey_of(view, rung, zone), choices(view)
    asked = request.GET.get("measure")
    chosen = next((one for one in offered if one.slug == asked), offered[0] if offered else None)
    return {
        "ribbon": ribbon(journey) if journey else None,
        "choices": offered,
        "measure": measure_of(view, chosen.slug, zone) if chosen else None,
        "doses": dose_table(view, zone),
        "exposure": exposure_of(view, zone),
        "protocol": protocol_of(view),
        "ahead": ahead_of(view),
    }


def _errors(written: Written | None) -> list[dict[str, str]]:
    if written is None:
        return []
    return [{"sentence": written.sentence, "field_id": written.field_id}]
