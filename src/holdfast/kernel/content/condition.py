"""On what a step depends: a predicate, asked of the chart as a card asks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.kernel.chart.answer import Answer
from holdfast.kernel.chart.scene import Scene


class Condition:
    """A predicate with its parameters. It holds while one of its answers is ``present``.

    Where it cannot tell it does not hold: the card that asks for what is missing speaks instead.
    A plain class, not a dataclass: content names a predicate where this has its function.
    """

    __slots__ = ("decide", "parameters", "predicate")

    def __init__(
        self,
        predicate: str,
        parameters: Any,
        decide: Callable[[Any, Scene], tuple[Answer, ...]],
    ) -> None:
        self.predicate = predicate
        self.parameters = parameters
        self.decide = decide

    def holds(self, scene: Scene) -> bool:
        return any(answer.state == "present" for answer in self.decide(self.parameters, scene))
