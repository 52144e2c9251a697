"""The items of a QuestionnaireResponse, those inside groups and under answers among them.

R4 QuestionnaireResponse.item.item and item.answer.item; a group that repeats holds its questions
once each time, and ``path`` tells the times apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

DEEPEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    item: Mapping[str, Any]
    path: tuple[tuple[str, int], ...]

    @property
    def link(self) -> str:
        return str(self.item.get("linkId", "")).strip()

    @property
    def answers(self) -> list[dict[str, Any]]:
        return _dicts(self.item.get("answer"))

    @property
    def has_value(self) -> bool:
        return any(name.startswith("value") for each in self.answers for name in each)


def items_of(holder: Mapping[str, Any], path: tuple[tuple[str, int], ...] = ()) -> Iterator[Placed]:
    if len(path) > DEEPEST:
        raise ValueError("nested too deeply")
    times: Counter[str] = Counter()
    for item in _dicts(holder.get("item")):
        link = str(item.get("linkId", ""))
        times[link] += 1
        yield Placed(item=item, path=path)
        inside = (*path, (link, times[link]))
        yield from items_of(item, inside)
        for answer in _dicts(item.get("answer")):
            yield from items_of(answer, inside)


def _dicts(said: Any) -> list[dict[str, Any]]:
    """One that stands alone, where FHIR wants a list, is read like a list of one."""
    listed = said if isinstance(said, list) else [said]
    return [each for each in listed if isinstance(each, dict)]
