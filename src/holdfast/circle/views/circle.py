"""Who is around one client, and what each may see of the chart."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import audit, clock
from holdfast.circle import invitations, releases
from holdfast.circle.break_glass import openings
from holdfast.circle.colleagues import at_work
from holdfast.circle.forms import PlaceForm
from holdfast.circle.membership import has_place
from holdfast.circle.models import CareMember, CareRole, Client
from holdfast.circle.phones import phones_of
from holdfast.circle.policy import client_in, member_of_circle
from holdfast.circle.residence import country_name, zone_name
from holdfast.circle.team import care_team, told_in_order
from holdfast.circle.views.page import page
from holdfast.people.models import Membership
from holdfast.people.policy import policy, reader_required


@policy(member_of_circle)
@never_cache
@require_safe
def circle_page(request: HttpRequest, **_: UUID) -> HttpResponse:
    return show(request)


def show(
    request: HttpRequest, form: PlaceForm | None = None, sentence: str = "", status: int = 200
) -> HttpResponse:
    """A medical partner sees who else is in the circle and nothing more."""
    client, reader, at = client_in(request), reader_required(request), clock.now()
    audit.saw(reader, client, "circle")
    team = list(care_team(client, at))
    said: dict[str, Any] = {
        "client": client,
        "therapists": [one for one in team if one.role == CareRole.THERAPIST],
        "medical": [one for one in team if one.role == CareRole.MEDICAL],
        "errors": [{"sentence": sentence}] if sentence else [],
    }
    if reader.role == CareRole.THERAPIST:
        said |= _for_therapist(request, team) | {"form": form or _offered(request)}
    return page(request, "circle", said, status)


def sent(request: HttpRequest) -> PlaceForm:
    """The form as it was sent; one who came in meanwhile is still a fit answer."""
    return _form(request, list(_at_work(request)), request.POST)


def _offered(request: HttpRequest) -> PlaceForm:
    """Those of the practice who are not in the circle yet."""
    inside = care_team(client_in(request), clock.now()).values("account")
    return _form(request, list(_at_work(request).exclude(account__in=inside)), None)


def _form(request: HttpRequest, people: list[Membership], answers: QueryDict | None) -> PlaceForm:
    zone = ZoneInfo(client_in(request).practice.time_zone)
    return PlaceForm(answers, people=people, today=clock.now().astimezone(zone).date())


def _at_work(request: HttpRequest) -> QuerySet[Membership]:
    return at_work(client_in(request).practice_id, clock.now())


def _for_therapist(request: HttpRequest, team: list[CareMember]) -> dict[str, Any]:
    client, reader, at = client_in(request), reader_required(request), clock.now()
    return {
        "may_change": has_place(reader, client, at),
        "phones": phones_of(client),
        "then_told": _then_told(client, team, at),
        "has_line": client.practice.has_on_call_line,
        "releases": releases.in_force(client, team, at),
        "without_release": releases.without_release(client, team, at),
        "openings": openings(client),
        "waiting": invitations.open_for(client, at),
        "country": country_name(client.country),
        "zone": zone_name(client.time_zone),
    }


def _then_told(client: Client, team: list[CareMember], at: datetime) -> list[str]:
    """Names of who is told after the circle: those on call, and last the one named as cover."""
    cover = client.practice.cover
    people = [*told_in_order(client, at), *([cover] if cover and cover.is_active else [])]
    inside = {one.account_id for one in team}
    return list({one.id: one.name for one in people if one.id not in inside}.values())
