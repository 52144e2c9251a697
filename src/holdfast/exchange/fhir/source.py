"""What a reader of a resource may look at besides the resource itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from holdfast.exchange.fact import Fact
from holdfast.kernel.vocabulary import Vocabulary
from holdfast.library.observation_codes import ObservationCodes

Resource = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """``by_reference`` finds resources as the bundle's references name them.

    ``undated_at`` stands in where a resource has no date: the bundle's own, or its newest.
    """

    vocabulary: Vocabulary
    codes: ObservationCodes
    by_reference: Mapping[str, Resource]
    undated_at: datetime | None


Reader = Callable[[Resource, Source], list[Fact]]
