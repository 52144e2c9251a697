"""Asking for support, and help that is there at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from holdfast.checkins.follow_up import offered_to
from holdfast.checkins.lately import has_ended_early, is_left_unsaid, signalled_at
from holdfast.checkins.told import headline, honest, next_told, told_to
from holdfast.checkins.views.page import own_record, page
from holdfast.circle.crisis import card_for, further_for, others_for
from holdfast.circle.policy import client_self
from holdfast.circle.whereabouts import countries
from holdfast.people.policy import policy, reader_required
from holdfast.record import Author, NewEntry, append, drafts

if TYPE_CHECKING:
    from holdfast.circle.models import Client

FORM = "signal"


@policy(client_self)
@never_cache
@require_http_methods(["GET", "POST"])
def support(request: HttpRequest) -> HttpResponse:
    """One press sends the signal; a second press of the same page sends nothing more."""
    if request.method == "POST":
        signal = NewEntry(kind="signal", id=_entry_id(request), body={})
        by = Author.of(reader_required(request))
        append(own_record(request), [signal], by=by, at=timezone.now())
        return HttpResponseRedirect(reverse("crisis_lines"))
    client, reader = own_record(request), reader_required(request)
    said = {
        "token": drafts.new_token(reader, client, FORM),
        "sent_at": signalled_at(client, reader, timezone.now()),
    }
    return page(request, "support", said)


@policy(client_self)
@never_cache
@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """Help first, then who has been told, and only then an invitation to say more.

    Who travels chooses the country they are in: its numbers stand alone, those of home do not.
    """
    client, reader = own_record(request), reader_required(request)
    country, now = _country(request, client), timezone.now()
    said = {
        "crisis": card_for(country, now),
        "others": others_for(country, now),
        "further": further_for(country),
        "countries": countries(),
        "country": country,
        "offered": offered_to(client, reader),
        "is_unsaid": is_left_unsaid(client, reader),
        "has_ended": has_ended_early(client, reader),
    }
    return page(request, "help", said | _told(client))


@policy(client_self)
@never_cache
@require_safe
def told(request: HttpRequest) -> HttpResponse:
    """Who has been told of what was said, and when somebody looks."""
    return page(request, "told", _told(own_record(request)))


def _country(request: HttpRequest, client: Client) -> str:
    chosen = request.GET.get("country", "")
    return chosen if chosen in dict(countries()) else client.country


def _told(client: Client) -> dict[str, Any]:
    now = timezone.now()
    things = told_to(client, now)
    return {
        "told": things,
        "headline": headline(things),
        "next_told": next_told(client, now),
        "honest": honest(client, now),
        "now": now,
    }


def _entry_id(request: HttpRequest) -> UUID | None:
    """The id the page was given; a call for help without a good one is heard all the same."""
    said = drafts.read_token(request.POST.get("token", ""))
    asked = (own_record(request).id, reader_required(request).account_id, FORM)
    if said is None or (said.client_id, said.account_id, said.form) != asked:
        return None
    return said.entry_id
