"""The stages of care in their order, as tabs: those whose page stands and is the reader's to open.

``{% stages_of client.id as stages %}`` and then
``{% include "components/stages.html" with here="suitability" %}``
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django import template
from django.http import HttpRequest
from django.template import Context
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.translation import gettext_lazy as _

from holdfast.people.models import Role
from holdfast.people.policy import NotAllowed, Rule
from holdfast.people.reader import reader_in

register = template.Library()

# Key, words, and the names the address may have, in the order of care.
STAGES = (
    ("aware", _("Be aware"), ("client_page",)),
    ("understanding", _("Understanding"), ("understanding", "client_understanding")),
    ("suitability", _("Suitability"), ("suitability", "client_suitability")),
    ("clearance", _("Your answer"), ("clearance",)),
    ("preparation", _("Preparation"), ("preparation", "client_preparation")),
    ("dosing", _("Dosing"), ("dosing", "client_dosing")),
    ("checkins", _("Check-ins"), ("checkins", "client_checkins")),
    ("integration", _("Integration"), ("integration", "client_integration")),
    ("aftercare", _("Aftercare"), ("aftercare", "client_aftercare")),
    ("circle", _("Circle"), ("client_circle", "circle")),
    ("notes", _("Notes"), ("client_notes",)),
    ("record", _("Record"), ("client_record",)),
)

OF_ROLE = {"clearance": Role.MEDICAL}  # a therapist comes to it from suitability


@register.simple_tag(takes_context=True)
def stages_of(context: Context, client_id: UUID) -> list[dict[str, Any]]:
    """For components/stages.html; a rule that several pages share is asked once."""
    request: HttpRequest = context["request"]
    allowed: dict[Rule, bool] = {}
    return [
        {"key": key, "label": label, "url": url}
        for key, label, url in _standing(client_id)
        if _is_for(key, request) and _may_open(url, request, client_id, allowed)
    ]


def _is_for(key: str, request: HttpRequest) -> bool:
    reader = reader_in(request)
    return key not in OF_ROLE or (reader is not None and reader.role == OF_ROLE[key])


def _standing(client_id: UUID) -> Iterator[tuple[str, Any, str]]:
    for key, label, names in STAGES:
        urls = [url for name in names if (url := _address(name, client_id))]
        if urls:
            yield key, label, urls[0]


def _address(name: str, client_id: UUID) -> str:
    try:
        return reverse(name, kwargs={"client_id": client_id})
    except NoReverseMatch:
        return ""


def _may_open(url: str, request: HttpRequest, client_id: UUID, allowed: dict[Rule, bool]) -> bool:
    rule: Rule = getattr(resolve(url).func, "policy")  # noqa: B009 - set on a plain function
    if rule not in allowed:
        allowed[rule] = _allows(rule, request, client_id)
    return allowed[rule]


def _allows(rule: Rule, request: HttpRequest, client_id: UUID) -> bool:
    """Asked of a copy, for a rule leaves on the request what it found."""
    try:
        rule(copy.copy(request), client_id=client_id)
    except NotAllowed:
        return False
    return True
