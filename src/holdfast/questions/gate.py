"""Pages that wait behind something to be read, once a form."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar, TypeVar

from holdfast.questions.answering import Answering, P
from holdfast.questions.keeping import in_turn, keep


@dataclass(frozen=True, slots=True, kw_only=True)
class Gated(Answering[P]):
    """``has_read``: what stands before such a page was read and left."""

    kept_beside: ClassVar[tuple[str, ...]] = ("has_read",)

    has_read: bool = False

    @abstractmethod
    def is_behind(self, page: P) -> bool: ...

    @property
    def must_read_first(self) -> bool:
        """Whether the next page waits for it."""
        waits = self.next
        return not self.has_read and waits is not None and self.is_behind(waits)


G = TypeVar("G", bound=Gated[Any])


def with_reading(answering: G, *, at: datetime) -> G:
    with in_turn(answering) as now:
        return keep(replace(now, has_read=True), at=at)
