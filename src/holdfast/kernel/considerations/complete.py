"""Whether every consideration has its answer: what was never asked or measured has none."""

from __future__ import annotations

from collections.abc import Sequence

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.considerations.consideration import Consideration

NO_ANSWER = ("cannot_tell", "not_yet")


def is_complete(considered: Sequence[Consideration], scene: Scene) -> bool:
    """Of all considerations of a briefing that shows all.

    A card that has found nothing to rest on says nothing, and is not taken for a no; nor is one
    that waits for a dose nobody has planned.
    """
    prefixes = scene.content.policy.clearable_prefixes
    asked = {card.id for card in scene.content.cards if card.id.startswith(prefixes)}
    answered = {one.finding.id for one in considered}
    return asked <= answered and all(_has_an_answer(one) for one in considered)


def _has_an_answer(one: Consideration) -> bool:
    return one.finding.state not in NO_ANSWER and one.standing not in NO_ANSWER
