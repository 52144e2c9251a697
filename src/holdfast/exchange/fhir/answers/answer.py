"""One answer, read as the question's own code, however it is written.

What was ticked weighs more than what it is worth elsewhere: first LOINC's code of the answer and
its words, then an ordinal value (R4 extension ordinalValue, R5 itemWeight, STU3 spellings), then a
bare number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from holdfast.exchange.fhir.absent import absence_of, reason_in
from holdfast.exchange.fhir.answers.questions import plain
from holdfast.kernel.instruments.item import Item
from holdfast.library import observation_codes

ODD_SHAPES = (AttributeError, KeyError, OverflowError, TypeError, ValueError)
ORDINALS = (
    "http://hl7.org/fhir/StructureDefinition/ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/itemWeight",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """``code`` is None for what was not answered; ``is_read`` is false for what is not known here.

    ``bare`` is the number where nothing but a number was given.
    """

    code: int | None = None
    is_read: bool = True
    bare: float | None = None


NOT_ANSWERED = Given()
NOT_KNOWN = Given(is_read=False)


def read_answer(said: Mapping[str, Any], item: Item, weights: Mapping[str, float]) -> Given:
    """``said`` has a value[x]; ``weights`` what the questionnaire of the bundle says of a code.

    An answer of an odd shape is not known, and costs no other answer of its form.
    """
    try:
        return _read(said, item, weights)
    except ODD_SHAPES:
        return NOT_KNOWN


def _read(said: Mapping[str, Any], item: Item, weights: Mapping[str, float]) -> Given:
    concept = _concept(said)
    if reason_in(said) or (concept and absence_of(concept)) or said.get("dataAbsentReason"):
        return NOT_ANSWERED
    if not any(name.startswith("value") for name in said):
        return NOT_ANSWERED
    worded = (_ticked(coding, item) for coding in _codings(concept))
    weighed = (_in(item, weight) for weight in _weights(said, concept, weights))
    for code in (*worded, _worded(_words(said, concept), item), *weighed):
        if code is not None:
            return Given(code=code)
    number = _number(said, concept)
    number = int(number) if isinstance(number, str) and number.isdecimal() else number
    code = _in(item, number)
    is_number = isinstance(number, int | float) and not isinstance(number, bool)
    return Given(code=code, is_read=code is not None, bare=number if is_number else None)


def _concept(said: Mapping[str, Any]) -> Mapping[str, Any]:
    concept = said.get("valueCodeableConcept")
    if isinstance(concept, Mapping):
        return concept
    coding = said.get("valueCoding", {"code": said["valueCode"]} if "valueCode" in said else None)
    return {"coding": [coding]} if isinstance(coding, Mapping) else {}


def _codings(concept: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    listed = concept.get("coding")
    return [one for one in listed if isinstance(one, Mapping)] if isinstance(listed, list) else []


def _ticked(coding: Mapping[str, Any], item: Item) -> int | None:
    """By LOINC's code of the answer, or the words shown for it."""
    code = coding.get("code")
    known = {one.loinc: one.code for one in item.options if one.loinc}
    if code in known:
        return known[str(code)]
    value = observation_codes.load().answers.get(str(code))
    if value is not None and (item.is_worded or not known):
        return _in(item, value)
    by_code = next((one.code for one in item.options if str(code).casefold() in one.words), None)
    by_words = _worded(coding.get("display"), item)
    return by_code if by_words is None else by_words


def _words(said: Mapping[str, Any], concept: Mapping[str, Any]) -> Any:
    flag = said.get("valueBoolean")
    if isinstance(flag, bool):
        return "yes" if flag else "no"
    return said.get("valueString", concept.get("text"))


def _worded(words: Any, item: Item) -> int | None:
    """The option of these words, also with its number beside them: "Nearly every day (3)"."""
    if not isinstance(words, str) or not plain(words):
        return None
    bare = " ".join(word for word in plain(words).split() if not word.isdecimal())
    for option in item.options:
        if bare and bare in (plain(option.label), *option.words):
            return option.code
    return None


def _weights(
    said: Mapping[str, Any], concept: Mapping[str, Any], weights: Mapping[str, float]
) -> Iterator[Any]:
    for holder in (*_codings(concept), said, concept):
        for one in holder.get("extension") or ():
            if isinstance(one, Mapping) and one.get("url") in ORDINALS:
                yield one.get("valueDecimal", one.get("valueInteger"))
    for coding in _codings(concept):
        yield weights.get(str(coding.get("code")))


def _number(said: Mapping[str, Any], concept: Mapping[str, Any]) -> Any:
    """A number that stands alone; one with a comparator is none."""
    quantity = said.get("valueQuantity")
    if isinstance(quantity, Mapping):
        return None if quantity.get("comparator") else quantity.get("value")
    number = said.get("valueInteger", said.get("valueDecimal"))
    words = said.get("valueString", next((c.get("code") for c in _codings(concept)), None))
    if number is None and isinstance(words, str) and words.strip().isdecimal():
        return int(words)
    return number


def _in(item: Item, value: Any) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        return None
    return int(value) if int(value) in item.codes else None
