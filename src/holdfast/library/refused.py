"""Input or content that cannot be taken as it is."""

from __future__ import annotations

from collections.abc import Iterable


class Refused(Exception):
    """One sentence a problem, each naming its file, line and field."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))
