"""What a response asked: each of its items as a question that is known here, if it is one.

A local link id is looked up in the questionnaire where the bundle holds it, by the LOINC code that
it gives there, and last by the words of the question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from holdfast.exchange.fhir.answers.answer import ORDINALS
from holdfast.exchange.fhir.answers.questions import (
    Question,
    named_form,
    question_coded,
    question_linked,
    question_worded,
)
from holdfast.exchange.fhir.answers.walk import Placed, items_of
from holdfast.exchange.fhir.source import Resource, Source


class Asked:
    """One response and, where it is in the bundle, its questionnaire."""

    def __init__(self, response: Resource, source: Source) -> None:
        said = response.get("questionnaire")  # R4 a canonical, STU3 a Reference
        address = said.get("reference") if isinstance(said, Mapping) else said
        inside = {f"#{one.get('id')}": one for one in _mappings(response.get("contained"))}
        known = inside.get(str(address)) or source.questionnaire(address) or {}
        self._items = {one.link: one.item for one in items_of(known)}
        links = [one.link for one in items_of(response)]
        titles = [str(known.get(name, "")) for name in ("url", "title", "name")]
        self.form = named_form([str(address or ""), *titles], [*_panels(known), *links])

    def question(self, one: Placed) -> Question | None:
        known = self._items.get(one.link, {})
        return (
            question_coded({"coding": known.get("code")})
            or question_linked(one.link, self.form)
            or question_linked(str(one.item.get("definition", "")), None)
            or question_worded(one.item.get("text"))
            or question_worded(known.get("text"))
        )

    def weights(self, one: Placed) -> dict[str, float]:
        """What the questionnaire says that an answer's code is worth."""
        found: dict[str, float] = {}
        known = self._items.get(one.link, {})
        for option in _mappings(known.get("answerOption") or known.get("option")):
            for coding in _mappings([option.get("valueCoding")]):
                weights = (*_ordinals(coding), *_ordinals(option))
                found |= {str(coding.get("code")): weight for weight in weights}
        return found


def _ordinals(holder: Mapping[str, Any]) -> Iterator[float]:
    for one in _mappings(holder.get("extension")):
        if one.get("url") in ORDINALS:
            weight = one.get("valueDecimal", one.get("valueInteger"))
            if isinstance(weight, int | float):
                yield weight


def _panels(questionnaire: Resource) -> Iterator[str]:
    for coding in _mappings(questionnaire.get("code")):
        yield str(coding.get("code"))


def _mappings(listed: Any) -> list[Mapping[str, Any]]:
    return [one for one in listed if isinstance(one, Mapping)] if isinstance(listed, list) else []
