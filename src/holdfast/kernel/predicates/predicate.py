"""A predicate: how one thing is decided, and all that others need to know of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from holdfast.kernel.chart.answer import Answer
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject
from holdfast.kernel.predicates.turned_by import TurnedBy

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Predicate(Generic[P]):
    """``parameters`` is what a card sets; a card calls the predicate by the ``name`` of its file.

    ``turned_by``: what would turn its answers.
    ``looks_at`` names all that an answer can rest on: where nothing of it stands in a chart, the
    answer stands on no entry, is not present, and asks nothing of time. It may depend only on
    whether ``list_of``, a kind, has any entry. A predicate without it looks at every chart.
    ``always_tells``: it never answers that it cannot tell, whatever the chart leaves open.
    """

    parameters: type[P]
    decide: Callable[[P, Scene], tuple[Answer, ...]]
    turned_by: TurnedBy
    looks_at: Callable[[P], Iterable[Subject]] | None = None
    list_of: str | None = None
    always_tells: bool = False

    def __call__(self, parameters: P, scene: Scene) -> tuple[Answer, ...]:
        return self.decide(parameters, scene)

    @property
    def name(self) -> str:
        """``age_between``, of the parameters ``AgeBetween``."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", self.parameters.__name__).lower()
