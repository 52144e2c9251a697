"""The score a client would give on a day, from the shape of their course."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from random import Random

from holdfast.invented.material import Shape, courses


@dataclass(frozen=True, slots=True)
class CourseOfScores:
    """``first`` is the day of the first dose, where there was one."""

    shape: Shape
    first: date | None
    today: date

    def share(self, day: date) -> float:
        """Of the score before the first dose."""
        if self.first is None or day <= self.first:
            return 1.0
        return between(self._knots(self.first), (day - self.first).days)

    def score(self, begin: int, day: date, chance: Random) -> int:
        noise = chance.randint(-courses().noise_points, courses().noise_points)
        return max(1, round(begin * self.share(day)) + noise)

    def _knots(self, first: date) -> list[tuple[int, float]]:
        length = (self.today - first).days
        late = sorted((length - ago, share) for ago, share in self.shape.before_now.items())
        turns = late[0][0] if late else length + 1
        early = [(day, share) for day, share in self.shape.after_first.items() if day < turns]
        return sorted(early) + late


def between(knots: list[tuple[int, float]], day: int) -> float:
    """On straight lines through the knots; level beyond the last."""
    after = bisect_right(knots, (day, 9.9))
    if after == len(knots) or after == 0:
        return knots[max(after - 1, 0)][1]
    (start, low), (end, high) = knots[after - 1], knots[after]
    return low + (high - low) * (day - start) / (end - start)
