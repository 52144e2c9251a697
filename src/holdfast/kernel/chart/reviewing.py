"""Content past the day on which somebody should have looked at it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.content import Content


def past_review(scene: Scene) -> frozenset[str]:
    """The cards whose last day of review is over, where the client lives."""
    due_on = _due_on(scene.content)
    return frozenset(
        card for day, cards in due_on.items() if _is_over(day, scene) for card in cards
    )


@lru_cache(maxsize=4)
def _due_on(content: Content) -> Mapping[date, Sequence[str]]:
    """By day, which cards are to be reviewed by then."""
    days: dict[date, list[str]] = defaultdict(list)
    for card in content.cards:
        days[card.review_due].append(card.id)
    return days


def _is_over(day: date, scene: Scene) -> bool:
    return scene.moment.has_reached(scene.moment.clock(day + timedelta(days=1), 0))
