"""On what a step depends: a predicate with its parameters, as a card has one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Condition:
    """It holds while one of the answers of ``decide`` is ``present`` (``kernel.cadence.holding``).

    A plain class, not a dataclass: content names a predicate where this has its function.
    """

    __slots__ = ("decide", "parameters", "predicate")

    def __init__(self, predicate: str, parameters: Any, decide: Callable[..., Any]) -> None:
        self.predicate = predicate
        self.parameters = parameters
        self.decide = decide
