"""Where things are said, as numbered notes at the end of a page."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.command.paper import Paper
from holdfast.kernel.content.card import Says


class Footnotes:
    """Numbers sources in the order in which they are named; one place has one number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, titled: str, locator: str) -> str:
        """Such as ``[3]``."""
        return f"[{self._numbers.setdefault(f'{titled}, {locator}', len(self._numbers) + 1)}]"

    def said(self, says: Says) -> str:
        """What an authority says, how strongly it means it, and its mark."""
        grade = f" ({says.strength})" if says.strength else ""
        mark = self.mark(says.titled or says.source, says.locator)
        return f"{says.who}{grade}: {says.says} {mark}"

    def lines(self, paper: Paper) -> Iterator[str]:
        widest = len(f"[{len(self._numbers)}]")
        for source, number in self._numbers.items():
            yield from paper.wrap(source, f"  {f'[{number}]':<{widest}} ")
