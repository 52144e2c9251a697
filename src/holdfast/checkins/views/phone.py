"""What is kept on a client's phone, and what ends it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from holdfast import clock
from holdfast.checkins.views.page import from_own_page, page
from holdfast.circle.phones import end_phone, keep_phone, phones_of
from holdfast.circle.policy import client_in, client_self
from holdfast.people.browser_words import browser_words
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, public, reader_required
from holdfast.people.session_limits import idle_limit_of


@policy(client_self)
@never_cache
@require_safe
def this_phone(request: HttpRequest) -> HttpResponse:
    away = _in_words(idle_limit_of(reader_required(request)))
    return page(request, "this_phone", {"phones": phones_of(client_in(request)), "away": away})


@policy(client_self)
@never_cache
@only_sent(back_to="this_phone")
def keep_this_phone(request: HttpRequest) -> HttpResponse:
    """What the phone asks for by itself on the first visit, once."""
    browser = browser_words(request.headers.get("User-Agent", ""))
    reader, at = reader_required(request), clock.now()
    token = keep_phone(client_in(request), by=reader, browser=browser, at=at)
    return JsonResponse({"token": token})


@policy(client_self)
@never_cache
@only_sent(back_to="this_phone")
def end_kept_phone(request: HttpRequest, phone_id: UUID) -> HttpResponse:
    end_phone(client_in(request), phone_id, by=reader_required(request), at=clock.now())
    return HttpResponseRedirect(reverse("this_phone"))


@csrf_exempt  # what leads here was kept while no sign-in was known
@policy(public)
@never_cache
@only_sent(back_to="without_network")
def leave_this_phone(request: HttpRequest) -> HttpResponse:
    """Ends the sign-in of this browser, from a page of ours that knows of none: the token of the
    phone is not asked for this and stays as weak as it is."""
    from_own_page(request)
    logout(request)
    return HttpResponse(status=204)


def _in_words(limit: timedelta) -> str:
    hours, rest = divmod(limit, timedelta(hours=1))
    if not rest:
        return ngettext("%(hours)d hour", "%(hours)d hours", hours) % {"hours": hours}
    minutes = limit // timedelta(minutes=1)
    return ngettext("%(minutes)d minute", "%(minutes)d minutes", minutes) % {"minutes": minutes}
