"""What a reader of a resource may look at besides the resource itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.references import References
from holdfast.exchange.remark import Remark
from holdfast.kernel.content.vocabulary import Vocabulary
from holdfast.library.observation_codes import ObservationCodes

Resource = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """``references`` finds resources as the bundle's references name them.

    ``undated_at`` stands in where a resource has no date: the bundle's own, or its newest.
    ``within`` is the address of the entry that is being read; ``noted`` and ``lost`` take what is
    to be said of it though it was read: what a person should know, and what could not be used.
    """

    vocabulary: Vocabulary
    codes: ObservationCodes
    references: References
    undated_at: datetime | None
    within: str = ""
    noted: list[Remark] = field(default_factory=list)
    lost: list[Remark] = field(default_factory=list)

    def questionnaire(self, address: Any) -> Resource | None:
        """The Questionnaire of the bundle that a response names, by its canonical address."""
        if not isinstance(address, str):
            return None
        found = self.references.canonical(address)
        return found if found else self.references.find(address, self.within)

    def note(self, sentence: str, **fields: Any) -> None:
        self.noted.append(Remark(sentence, fields))

    def lose(self, sentence: str, **fields: Any) -> None:
        self.lost.append(Remark(sentence, fields))


Reader = Callable[[Resource, Source], list[Fact]]
