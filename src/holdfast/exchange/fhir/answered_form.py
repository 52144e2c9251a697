"""QuestionnaireResponse: a form as it was answered, item by item, however incomplete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.dating import instant, when
from holdfast.exchange.fhir.label import label_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse, NotForChart

GIVEN = ("in-progress", "completed", "amended", "stopped")


def read(resource: Resource, source: Source) -> list[Fact]:
    _need_given(resource)
    placed = dict(_placed(resource, source))
    forms = {form for form, _place in placed}
    if len(forms) != 1:
        raise NotForChart(_("it answers no form that is known here item by item."))
    (form,) = forms
    items = [placed.get((form, place)) for place in range(source.codes.form_lengths[form])]
    return [
        Fact(
            kind="answers",
            at=instant(when(resource, "authored"), source),
            body={"instrument": form, "items": items},
            label=label_of(resource),
        )
    ]


def _need_given(resource: Resource) -> None:
    status = resource.get("status")
    if status == "entered-in-error":
        raise NotForChart(_("it was entered in error."))
    if status not in GIVEN:
        raise CannotUse(_("status is missing, or not a status that FHIR knows."))


def _placed(resource: Resource, source: Source) -> Iterator[tuple[tuple[str, int], int | None]]:
    """The form and place of every item that is known, with its answer."""
    for item in _items(resource):
        place = source.codes.items.get(str(item.get("linkId", "")).lstrip("/"))
        if place is not None:
            yield place, _answer(item, source)


def _items(holder: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for item in holder.get("item") or ():
        if isinstance(item, Mapping):
            yield item
            yield from _items(item)


def _answer(item: Mapping[str, Any], source: Source) -> int | None:
    given = next((each for each in item.get("answer") or () if isinstance(each, Mapping)), None)
    if given is None:
        return None
    number = given.get("valueInteger", given.get("valueDecimal"))
    coding = given.get("valueCoding")
    code = coding.get("code") if isinstance(coding, Mapping) else None
    value = source.codes.answers.get(str(code), number)
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        raise CannotUse(_("item {link} has an answer that is not known here."), link=item["linkId"])
    return int(value)
