"""Which medicine a resource is about: named in it, inside it or elsewhere in the bundle.

STU3 and R4 have medicationCodeableConcept and medicationReference, R5 medication.concept and
medication.reference. A product without a code of its own is known by its active ingredients.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from holdfast.exchange.fhir.absent import absence_of, need_something
from holdfast.exchange.fhir.coding import codings, entered_as, text_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.product_name import ingredients_in
from holdfast.exchange.remark import CannotUse
from holdfast.kernel.content.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """``ingredients`` as the chart names them, ``words`` as they were written."""

    ingredients: tuple[str, ...]
    words: str | None


def medicine_of(resource: Resource, source: Source) -> Medicine:
    """Raises CannotUse where none is named, NotForChart where it says why none is."""
    concepts = list(_concepts(resource, source))
    named = [one for one in concepts if entered_as(one) and absence_of(one) is None]
    if not named:
        for concept in concepts:
            need_something(concept)
        raise CannotUse(_("it names no medicine."))
    found = [each for one in named for each in _ingredients(one, source.vocabulary)]
    words = dict.fromkeys(words for one in named if (words := text_of(one)))
    return Medicine(ingredients=tuple(dict.fromkeys(found)), words=" / ".join(words) or None)


def _concepts(resource: Resource, source: Source) -> Iterator[Any]:
    """The concept of the product, or those of its ingredients."""
    said = resource.get("medication")
    both = said if isinstance(said, Mapping) else {}
    concept = resource.get("medicationCodeableConcept", both.get("concept"))
    if concept is not None:
        yield concept
        return
    reference = resource.get("medicationReference", both.get("reference"))
    if isinstance(reference, Mapping):
        yield from _of_product(reference, resource, source)


def _of_product(reference: Mapping[str, Any], holder: Resource, source: Source) -> Iterator[Any]:
    product = _named(reference, holder, source)
    if product is None:
        yield {"text": reference.get("display")} | _reason(reference)
    elif entered_as(product.get("code")):
        yield product["code"]
    else:
        yield from _of_ingredients(product, holder, source)


def _of_ingredients(product: Resource, holder: Resource, source: Source) -> Iterator[Any]:
    """R4 itemCodeableConcept and itemReference, R5 item; what is said to be inactive is left."""
    for part in _dicts(product.get("ingredient")):
        said = part.get("item")
        item = said if isinstance(said, Mapping) else {}
        concept = part.get("itemCodeableConcept", item.get("concept"))
        reference = part.get("itemReference", item.get("reference"))
        if part.get("isActive") is False:
            continue
        if concept is not None:
            yield concept
        elif isinstance(reference, Mapping):
            found = _named(reference, holder, source)
            code = found.get("code") if found else {"text": reference.get("display")}
            yield code.get("concept", code) if isinstance(code, Mapping) else code


def _named(reference: Mapping[str, Any], holder: Resource, source: Source) -> Resource | None:
    inside = {f"#{each.get('id')}": each for each in _dicts(holder.get("contained"))}
    name = reference.get("reference")
    return inside.get(str(name)) or source.references.find(name, source.within)


def _reason(reference: Mapping[str, Any]) -> dict[str, Any]:
    return {"extension": reference["extension"]} if "extension" in reference else {}


def _ingredients(concept: Any, vocabulary: Vocabulary) -> tuple[str, ...]:
    """By code where the code is an ingredient's, or else by the product's name."""
    lookups = {"rxnorm": vocabulary.ingredients_by_rxcui, "atc": vocabulary.ingredients_by_atc}
    for system, code in codings(concept):
        if code in lookups.get(system, {}):
            return (lookups[system][code],)
    words = text_of(concept)
    return ingredients_in(words, vocabulary) if words else (str(entered_as(concept)),)


def _dicts(listed: Any) -> list[dict[str, Any]]:
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
