"""What stands where a medicine, condition or allergy should, and says that there is none to name.

"No information", "withheld" and "none known" are three things, and none of them is a medicine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from holdfast.exchange.fhir.coding import text_of
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import NotForChart
from holdfast.library.vocabulary_file import vocabulary_file

ABSENT = "absent-information"
SAYS = {
    "none": _("it says that none are known, which is no entry of a chart; it stays not known."),
    "withheld": _("it says that something is there which is not shown; it stays not known."),
    "not_known": _("it says that there is no information; it stays not known."),
}


def need_something(concept: Any) -> None:
    """Raises NotForChart, with what it says instead."""
    said = absence_of(concept)
    if said is not None:
        raise NotForChart(SAYS[said])


def absence_of(concept: Any) -> str | None:
    """``none``, ``withheld`` or ``not_known``; None where something is named."""
    if not isinstance(concept, Mapping):
        return None
    words = " ".join((text_of(concept) or "").casefold().strip(" .").split())
    in_words = _in_words(words)
    for system, said, display in _coded(concept):
        is_worded = words and words != display and in_words is None
        if not (is_worded and system in vocabulary_file(ABSENT)["yields_to_words"]):
            return said
    return in_words


def _in_words(words: str) -> str | None:
    """By all the words, or by the longest of the beginnings that is theirs."""
    listed = vocabulary_file(ABSENT)
    begun = [one for one in listed["beginnings"] if words.startswith(one["words"])]
    longest: Mapping[str, str] = max(begun, key=lambda one: len(one["words"]), default={})
    found: str | None = listed["words"].get(words, longest.get("says"))
    return found


def reason_in(holder: Any) -> str | None:
    """What the extension on an element says of why it is not there."""
    reason = _extended(holder)
    listed = vocabulary_file(ABSENT)
    found: str | None = listed["codes"][listed["reasons"]].get(reason)
    return found


def _coded(concept: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(system, what it says, display) of each coding that says so, and of the extension."""
    listed = vocabulary_file(ABSENT)
    for coding in (*_dicts(concept.get("coding")), concept):
        if said := reason_in(coding):
            yield listed["reasons"], said, ""
        system = str(coding.get("system", "")).rstrip("/")
        if said := listed["codes"].get(system, {}).get(coding.get("code")):
            yield system, said, str(coding.get("display", "")).casefold()


def _extended(holder: Any) -> Any:
    extensions = _dicts(holder.get("extension")) if isinstance(holder, Mapping) else []
    url = vocabulary_file(ABSENT)["extension"]
    return next((one.get("valueCode") for one in extensions if one.get("url") == url), None)


def _dicts(listed: Any) -> list[dict[str, Any]]:
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
