"""AllergyIntolerance: one to ketamine counts as hypersensitivity, others are kept as entered."""

from __future__ import annotations

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.absent import need_something
from holdfast.exchange.fhir.coding import codings, entered_as, text_of
from holdfast.exchange.fhir.condition import RECORDED, status_of
from holdfast.exchange.fhir.dating import instant, when
from holdfast.exchange.fhir.label import label_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse

KETAMINE = "ketamine_any"
HYPERSENSITIVITY = "ketamine_hypersensitivity"


def read(resource: Resource, source: Source) -> list[Fact]:
    entered = entered_as(resource.get("code"))
    if entered is None:
        raise CannotUse(_("code is missing: it does not say what the allergy is to."))
    need_something(resource.get("code"))
    is_ketamine = _is_ketamine(resource, source)
    body = {
        "code": HYPERSENSITIVITY if is_ketamine else f"allergy:{entered}",
        "status": status_of(resource),
        "note": text_of(resource.get("code")),
    }
    found = when(resource, source, "onsetDateTime", "onsetPeriod.start", *RECORDED)
    return [
        Fact(
            kind="condition",
            at=instant(found, source),
            body=body,
            is_known=is_ketamine,
            label=label_of(resource),
        )
    ]


def _is_ketamine(resource: Resource, source: Source) -> bool:
    names = source.vocabulary.ingredients_of(KETAMINE)
    by_code = {
        source.vocabulary.ingredients_by_rxcui.get(code)
        for system, code in codings(resource.get("code"))
        if system == "rxnorm"
    }
    words = set((text_of(resource.get("code")) or "").casefold().replace(",", " ").split())
    return bool(names & by_code or names & words)
