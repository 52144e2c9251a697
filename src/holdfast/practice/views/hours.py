"""When somebody of the practice is at work."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import clock
from holdfast.people.policy import policy, reader_required, role
from holdfast.people.practice_settings import set_staffed_hours
from holdfast.people.practices import practice_of
from holdfast.people.response_times import who_looks
from holdfast.practice.forms.hours import HoursForm, kept_in_form
from holdfast.practice.frame import page

PART = "practice_hours"


@policy(role("administrator"))
@never_cache
@require_http_methods(["GET", "POST"])
def hours(request: HttpRequest) -> HttpResponse:
    reader = reader_required(request)
    practice = practice_of(reader)
    first = kept_in_form(practice.time_zone, practice.staffed_hours)
    form = HoursForm(request.POST or None, initial=first)
    if form.is_valid():
        zone = form.cleaned_data["time_zone"]
        set_staffed_hours(form.hours(), zone, by=reader, at=clock.now())
        messages.success(request, _("The hours are kept. Clients read them from now on."))
        return redirect(PART)
    said = {"form": form, "who_looks": who_looks(practice)}
    return page(request, PART, "hours", said, 422 if form.is_bound else 200)
