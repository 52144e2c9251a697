"""How long to wait before trying again, and when to give up; the numbers stand in content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from holdfast.library.content import FOLDER
from holdfast.library.once import once
from holdfast.library.yaml_file import read_yaml


@dataclass(frozen=True, slots=True)
class Patience:
    """``wait_after(1)`` is the wait after the first failed attempt; it doubles up to a cap."""

    first_wait: timedelta
    growth: float
    longest_wait: timedelta
    longest_wait_when_refused: timedelta
    attempts: int
    attempts_when_refused: int
    lease: timedelta

    def wait_after(self, attempts: int, *, is_refused: bool = False) -> timedelta:
        """An address that goes on saying no is asked more and more rarely."""
        longest, wait = self.longest_wait, self.first_wait
        if is_refused and attempts >= self.attempts_when_refused:
            return self.longest_wait_when_refused
        for _ in range(attempts - 1):
            if wait >= longest:
                break
            wait *= self.growth
        return min(wait, longest)

    def is_over(self, attempts: int, *, is_refused: bool) -> bool:
        """Whether nothing more is tried; a plain refusal is believed sooner than a silence."""
        return attempts >= (self.attempts_when_refused if is_refused else self.attempts)


@once
def patience() -> Patience:
    written = read_yaml(FOLDER / "settings" / "post.yaml").value
    return Patience(
        first_wait=timedelta(seconds=written["first_wait_seconds"]),
        growth=written["growth"],
        longest_wait=timedelta(seconds=written["longest_wait_seconds"]),
        longest_wait_when_refused=timedelta(seconds=written["longest_wait_when_refused_seconds"]),
        attempts=written["attempts"],
        attempts_when_refused=written["attempts_when_refused"],
        lease=timedelta(seconds=written["lease_seconds"]),
    )
