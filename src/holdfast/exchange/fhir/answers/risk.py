"""Whether words that no form here knows may be about suicide: the reason to ask for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from holdfast.exchange.fhir.answers.walk import Placed
from holdfast.library.vocabulary_file import vocabulary_file

SHOWN = ("text", "display", "conclusion", "valueString", "description", "title", "summary")


def speaks_of_risk(placed: Iterable[Placed]) -> bool:
    """Only what was answered counts: a question alone says nothing."""
    return any(_is_told(_words(one)) for one in placed if one.has_value)


def mentions_risk(resource: Any) -> bool:
    """Whether anything that is shown of a resource speaks of it: texts and names of codes."""
    if isinstance(resource, Mapping):
        shown = (said for name, said in resource.items() if name in SHOWN and isinstance(said, str))
        return any(map(_is_told, map(str.casefold, shown))) or any(
            map(mentions_risk, resource.values())
        )
    return isinstance(resource, list) and any(map(mentions_risk, resource))


def _is_told(words: str) -> bool:
    return any(known in words for known in vocabulary_file("risk-words")["words"])


def _words(one: Placed) -> str:
    said = [str(one.item.get("text", "")), one.link]
    for answer in one.answers:
        coding = answer.get("valueCoding")
        shown = coding.get("display", "") if isinstance(coding, dict) else ""
        said += [str(answer.get("valueString", "")), str(shown)]
    return " ".join(said).casefold()
