"""A mark that changes what a resource means, and that is not known here, refuses it.

R4 extensibility.html#modifierExtension: what carries an unknown one must not be read without it.
"""

from __future__ import annotations

from holdfast.exchange.fhir.source import Resource
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse

NEVER_LOST = ("QuestionnaireResponse",)


def need_plain(resource: Resource) -> None:
    marks = resource.get("modifierExtension")
    if not marks or resource.get("resourceType") in NEVER_LOST:
        return
    first = marks[0] if isinstance(marks, list) else marks
    raise CannotUse(
        _("it carries a mark that changes its meaning and is not known here: {url}."),
        url=first.get("url", "?") if isinstance(first, dict) else "?",
    )
