"""What clients read in an absence, when many openings are told, how long an alert is had."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import clock
from holdfast.alerts import claim
from holdfast.circle.opening_bursts import many_from
from holdfast.people.absence_words import clients_read
from holdfast.people.policy import policy, reader_required, role
from holdfast.people.practice_settings import set_absence_words, set_openings_an_hour
from holdfast.people.practices import practice_of
from holdfast.practice.forms.emergencies import EmergenciesForm
from holdfast.practice.frame import page

PART = "practice_emergencies"


@policy(role("administrator"))
@never_cache
@require_http_methods(["GET", "POST"])
def emergencies(request: HttpRequest) -> HttpResponse:
    practice = practice_of(reader_required(request))
    kept = {name: getattr(practice, name) for name in EmergenciesForm.base_fields}
    form = EmergenciesForm(request.POST or None, initial=kept)
    if form.is_valid():
        _keep(request, form)
        messages.success(request, _("This is kept."))
        return redirect(PART)
    said = {
        "form": form,
        "many": many_from(practice),
        "had_minutes": claim.minutes_of(practice),
        "more_minutes": claim.more_minutes_of(practice),
        "clients_read": clients_read(practice, cover=_("(a name)"), until=_("(a time)")),
    }
    return page(request, PART, "emergencies", said, 422 if form.is_bound else 200)


@transaction.atomic
def _keep(request: HttpRequest, form: EmergenciesForm) -> None:
    reader, at = reader_required(request), clock.now()
    set_absence_words(form.cleaned_data["absence_words"], by=reader, at=at)
    set_openings_an_hour(form.cleaned_data["openings_an_hour"], by=reader, at=at)
    have, more = form.cleaned_data["claim_minutes"], form.cleaned_data["claim_more_minutes"]
    claim.set_minutes(have, more, by=reader, at=at)
