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
from holdfast.checkins.told import honest, next_told, told_to, wished
from holdfast.checkins.views.page import own_record, page
from holdfast.circle.crisis import others_for
from holdfast.circle.policy import client_self
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
    token = drafts.new_token(reader_required(request), own_record(request), FORM)
    return page(request, "support", {"token": token})


@policy(client_self)
@never_cache
@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """Help first, then who has been told, and only then an invitation to say more."""
    client = own_record(request)
    said = {
        "others": others_for(client.country),
        "offered": offered_to(client, reader_required(request)),
    }
    return page(request, "help", said | _told(client))


@policy(client_self)
@never_cache
@require_safe
def told(request: HttpRequest) -> HttpResponse:
    """After a wish to be contacted: who has been told of it, and when somebody looks."""
    client = own_record(request)
    return page(
        request, "told", {"wished": wished(client, reader_required(request))} | _told(client)
    )


def _told(client: Client) -> dict[str, Any]:
    now = timezone.now()
    return {
        "told": told_to(client),
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
