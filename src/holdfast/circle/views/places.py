"""The buttons of the circle: bring somebody in, tell somebody earlier, end a place."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from holdfast import clock
from holdfast.circle.forms import PlaceForm, end_of
from holdfast.circle.membership import CannotChange, bring_in, end_place, has_place, tell_earlier
from holdfast.circle.policy import client_in, therapist_in_circle
from holdfast.circle.views.circle import sent, show
from holdfast.circle.views.page import WRONG
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required


@policy(therapist_in_circle)
@never_cache
@only_sent(back_to="circle")
def bring_into_circle(request: HttpRequest, client_id: UUID) -> HttpResponse:
    form = sent(request)
    if not form.is_valid():
        return show(request, form, status=WRONG)
    try:
        _brought_in(request, form)
    except CannotChange as refused:
        return show(request, sentence=str(refused), status=409)
    return _back(client_id)


def _brought_in(request: HttpRequest, form: PlaceForm) -> None:
    client, given = client_in(request), form.cleaned_data
    bring_in(
        client,
        membership_id=UUID(given["membership"]),
        by=reader_required(request),
        at=clock.now(),
        until=end_of(given["until"], client.practice.time_zone),
    )


@policy(therapist_in_circle)
@never_cache
@only_sent(back_to="circle")
def told_earlier(request: HttpRequest, client_id: UUID, member_id: UUID) -> HttpResponse:
    by, at = reader_required(request), clock.now()
    tell_earlier(client_in(request), member_id=member_id, by=by, at=at)
    return _back(client_id)


@policy(therapist_in_circle)
@never_cache
@only_sent(back_to="circle")
def end_place_in_circle(request: HttpRequest, client_id: UUID, member_id: UUID) -> HttpResponse:
    """Who ends their own place is led to the clients they still have."""
    client, by = client_in(request), reader_required(request)
    try:
        end_place(client, member_id=member_id, by=by, at=clock.now())
    except CannotChange as refused:
        return show(request, sentence=str(refused), status=409)
    if has_place(by, client, clock.now()):
        return _back(client_id)
    messages.success(request, _("Your place in the circle has ended."))
    return HttpResponseRedirect(reverse("clients"))


def _back(client_id: UUID) -> HttpResponse:
    return HttpResponseRedirect(reverse("circle", args=[client_id]))
