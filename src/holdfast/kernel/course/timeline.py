"""What belongs to the hours before a dose and after it."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.course.cited import Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem:
    """Hours from the start of a dose, negative before it; empty products or routes mean any."""

    id: str
    rows: tuple[str, ...]
    when: str
    from_hours: float
    to_hours: float
    says: str
    cited: tuple[Cited, ...]
    products: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    jurisdiction: str | None = None

    def is_for(self, product: str | None, route: str | None) -> bool:
        """What belongs to some products or routes only is not said of one that is not known."""
        return (not self.products or product in self.products) and (
            not self.routes or route in self.routes
        )
