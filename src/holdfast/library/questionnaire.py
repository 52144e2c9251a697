"""An instrument as a FHIR R4 Questionnaire, in plain values ready for JSON."""

from __future__ import annotations

from typing import Any

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item, Option
from holdfast.kernel.instruments.rule import HowMany, ItemAtLeast, Rule
from holdfast.library.calculated import CALCULATED, calculated_total

LOINC = "http://loinc.org"
ORDINAL_VALUE = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
MIN_VALUE = "http://hl7.org/fhir/StructureDefinition/minValue"
MAX_VALUE = "http://hl7.org/fhir/StructureDefinition/maxValue"
LICENSING = "urn:holdfast:StructureDefinition:instrument-licensing"


def questionnaire(definition: Definition) -> dict[str, Any]:
    """Wording stands in it only where the definition may hold it; the copyright always does."""
    made = {
        "resourceType": "Questionnaire",
        "id": definition.id.replace("_", "-"),
        "language": definition.language,
        "extension": [{"url": LICENSING, "valueCode": definition.licence.tier}],
        "url": f"urn:holdfast:instrument:{definition.id}",
        "version": definition.rule,
        "name": _computer_name(definition.title),
        "title": definition.title,
        "status": "draft" if definition.standing.status == "draft" else "active",
        "subjectType": ["Patient"],
        "description": f"{definition.edition}. Asks {definition.recall.words}.",
        "copyright": definition.licence.notice,
        "item": _items(definition),
    }
    if definition.loinc_panel:
        made["code"] = [{"system": LOINC, "code": definition.loinc_panel}]
    return made


def _computer_name(title: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in title)


def _items(definition: Definition) -> list[dict[str, Any]]:
    made = []
    if definition.instructions:
        made.append(_display("instructions", definition.instructions))
    made += [_item(definition, item) for item in definition.items]
    if definition.guidance:
        made.append(_display("guidance", definition.guidance))
    if definition.loinc_total:
        made.append(_total(definition.loinc_total, calculated_total(definition)))
    return made


def _display(link: str, text: str) -> dict[str, Any]:
    return {"linkId": link, "type": "display", "text": text}


def _total(loinc: str, expression: str | None) -> dict[str, Any]:
    code = [{"system": LOINC, "code": loinc}]
    made: dict[str, Any] = {
        "linkId": "total", "type": "integer", "text": "Total", "code": code, "readOnly": True
    }  # fmt: skip
    if expression:
        said = {"language": "text/fhirpath", "expression": expression}
        made["extension"] = [{"url": CALCULATED, "valueExpression": said}]
    return made


def _item(definition: Definition, item: Item) -> dict[str, Any]:
    made: dict[str, Any] = {
        "linkId": item.key,
        "prefix": str(item.number),
        **_answers(definition, item),
    }
    if item.text:
        made["text"] = item.text
    if item.loinc:
        made["code"] = [{"system": LOINC, "code": item.loinc}]
    if item.asked_when is not None:
        made.update(_enabled(definition, item.asked_when))
    return made


def _answers(definition: Definition, item: Item) -> dict[str, Any]:
    """Options with their scores, or a number between two ends, or a time of day."""
    if item.kind == "clock":
        return {"type": "time"}
    if item.between is None:
        options = [_option(definition, option, item) for option in item.options]
        return {"type": "choice", "answerOption": options}
    if item.kind == "hours":
        return {"type": "decimal"}
    ends = zip((MIN_VALUE, MAX_VALUE), item.between, strict=True)
    extension = [{"url": url, "valueInteger": end} for url, end in ends]
    return {"type": "integer", "extension": extension}


def _option(definition: Definition, option: Option, item: Item) -> dict[str, Any]:
    """One answer, its score beside it as an ordinal value."""
    coding = _key_of(definition, option)
    if option.label:
        coding["display"] = option.label
    score = {"url": ORDINAL_VALUE, "valueDecimal": item.counted(option.code)}
    return {"extension": [score], "valueCoding": coding}


def _key_of(definition: Definition, option: Option) -> dict[str, Any]:
    if option.loinc:
        return {"system": LOINC, "code": option.loinc}
    return {"system": f"urn:holdfast:answers:{definition.id}", "code": str(option.code)}


def _enabled(definition: Definition, rule: Rule) -> dict[str, Any]:
    """The form's skip rule, where FHIR can say it: any of some items answered high enough."""
    named = rule.rules if isinstance(rule, HowMany) and rule.count == 1 else (rule,)
    if not all(isinstance(each, ItemAtLeast) for each in named):
        return {}
    conditions = [
        {"question": item.key, "operator": "=", "answerCoding": _key_of(definition, option)}
        for each in named
        if isinstance(each, ItemAtLeast)
        for item in [definition.item(each.item)]
        for option in item.options
        if item.counted(option.code) >= each.value
    ]
    return {"enableWhen": conditions, "enableBehavior": "any"}
