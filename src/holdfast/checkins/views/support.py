"""Asking for support, and help that is there at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from holdfast import clock
from holdfast.checkins.follow_up import offered_to
from holdfast.checkins.lately import has_ended_early, is_left_unsaid, signalled_at
from holdfast.checkins.told import changes_at, headline, honest, next_told, told_to
from holdfast.checkins.views.page import from_own_page, led_on, page
from holdfast.checkins.what_now import clinic_of, what_now
from holdfast.circle.crisis import card_for, further_for, others_for
from holdfast.circle.policy import client_in, client_self
from holdfast.circle.residence import countries
from holdfast.people.policy import policy, reader_required
from holdfast.questions.form_token import form_id_sent, new_token
from holdfast.record import Author, NewEntry, append

if TYPE_CHECKING:
    from holdfast.circle.models import Client

FORM = "signal"


@policy(client_self)
@never_cache
@csrf_exempt
@require_http_methods(["GET", "POST"])
def support(request: HttpRequest) -> HttpResponse:
    """One press sends the signal; a second press of the same page sends nothing more.

    A press waits for no token of a sign-in, which another window may have renewed: that it comes
    from a page of ours is known from the browser, and the session's cookie crosses no site.
    """
    if request.method == "POST":
        from_own_page(request)
        client, reader = client_in(request), reader_required(request)
        # A call for help without a good token is heard all the same.
        entry_id = form_id_sent(request, client, FORM)
        signal = NewEntry(kind="signal", id=entry_id, body={})
        append(client, [signal], by=Author.of(reader), at=clock.now())
        return led_on(request, HttpResponseRedirect(reverse("crisis_lines")))
    client, reader = client_in(request), reader_required(request)
    said = {
        "token": new_token(request, client, FORM),
        "sent_at": signalled_at(client, reader, clock.now()),
    }
    return page(request, "support", said)


@policy(client_self)
@never_cache
@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """Help first, then who has been told, and only then an invitation to say more.

    Who travels chooses the country they are in: its numbers stand alone, those of home do not.
    """
    client, reader = client_in(request), reader_required(request)
    country, now = _country(request, client), clock.now()
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
    return page(request, "told", _told(client_in(request)))


def _country(request: HttpRequest, client: Client) -> str:
    chosen = request.GET.get("country", "")
    return chosen if chosen in dict(countries()) else client.country


def _told(client: Client) -> dict[str, Any]:
    now = clock.now()
    things = told_to(client, now)
    return {
        "told": things,
        "headline": headline(things),
        "next_told": next_told(client, now),
        "changes_at": changes_at(client, now),
        "honest": honest(client, now),
        "what_now": what_now(client),
        "clinic": clinic_of(client, now),
        "now": now,
    }
