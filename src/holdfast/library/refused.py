"""A file that cannot be used, and why: one sentence a problem."""

from __future__ import annotations


class Refused(Exception):
    """``problems``: full sentences, in the order found."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
