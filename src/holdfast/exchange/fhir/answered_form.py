"""QuestionnaireResponse: forms as they were answered, item by item, however incomplete."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.answers.asked import Asked
from holdfast.exchange.fhir.answers.filled import Filled, filled
from holdfast.exchange.fhir.answers.risk import speaks_of_risk
from holdfast.exchange.fhir.answers.sheets import sheets_of
from holdfast.exchange.fhir.answers.telling import UNDATED_RISK, UNKNOWN_RISK, tell
from holdfast.exchange.fhir.answers.walk import items_of
from holdfast.exchange.fhir.dating import instant_told, when_if_possible
from holdfast.exchange.fhir.label import label_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart

GIVEN = ("in-progress", "completed", "amended", "stopped")
NO_STATUS = _("status is missing, or not a status that FHIR knows.")


def read(resource: Resource, source: Source) -> list[Fact]:
    if resource.get("status") == "entered-in-error":
        raise NotForChart(_("it was entered in error."))
    forms = list(_forms(resource, source))
    if not forms:
        raise NotForChart(_("it answers no form that is known here item by item."))
    if resource.get("status") not in GIVEN:
        source.lose(NO_STATUS)  # what it says is kept: an answer about risk may be among it
    dated = when_if_possible(resource, source, "authored")
    if dated is None and source.undated_at is None and any(form.asks_of_risk for form in forms):
        raise CannotUse(UNDATED_RISK)
    at = instant_told(dated, source)
    label = label_of(resource)
    return [Fact(kind="answers", at=at, body=form.body, label=label) for form in forms]


def _forms(resource: Resource, source: Source) -> Iterator[Filled]:
    asked = Asked(resource, source)
    sheets, unknown = sheets_of(items_of(resource), asked)
    is_any = any(sheet.given for sheet in sheets)
    if not is_any and resource.get("status") not in GIVEN:
        raise CannotUse(NO_STATUS)
    if speaks_of_risk(unknown):
        if not is_any:
            raise CannotUse(UNKNOWN_RISK)
        source.lose(UNKNOWN_RISK)
    for sheet in sheets:
        for form in filled(sheet, asked.form):
            tell(form, source)
            yield form
