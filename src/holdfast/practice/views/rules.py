"""Where the practice works, and how its people sign in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import clock
from holdfast.people.policy import policy, reader_required, role
from holdfast.people.practice_settings import (
    set_emergency_words,
    set_jurisdiction,
    set_second_factor,
)
from holdfast.people.practices import practice_of
from holdfast.people.second_factor import with_second_factor
from holdfast.practice.forms.rules import RulesForm
from holdfast.practice.frame import page

if TYPE_CHECKING:
    from holdfast.people.models import Practice

PART = "practice_rules"


@policy(role("administrator"))
@never_cache
@require_http_methods(["GET", "POST"])
def rules(request: HttpRequest) -> HttpResponse:
    reader = reader_required(request)
    practice = practice_of(reader)
    kept = {name: getattr(practice, name) for name in RulesForm.base_fields}
    form = RulesForm(request.POST or None, initial=kept)
    if form.is_valid():
        _keep(request, form)
        messages.success(request, _("This is kept."))
        return redirect(PART)
    said = {
        "form": form,
        "has_second_step": bool(with_second_factor([reader.account_id])),
        "help_link": _help_link(request, practice),
    }
    return page(request, PART, "rules", said, 422 if form.is_bound else 200)


def _help_link(request: HttpRequest, practice: Practice) -> str:
    """Where the practice's own words stand for anybody, whoever else is on this installation."""
    return request.build_absolute_uri(f"{reverse('help')}?practice={practice.slug}")


@transaction.atomic
def _keep(request: HttpRequest, form: RulesForm) -> None:
    reader, at = reader_required(request), clock.now()
    set_jurisdiction(form.cleaned_data["jurisdiction"], by=reader, at=at)
    set_second_factor(form.cleaned_data["second_factor"], by=reader, at=at)
    set_emergency_words(form.cleaned_data["emergency_words"], by=reader, at=at)
