"""The page a command prints on: how wide it is, and whether it has colours."""

from __future__ import annotations

import os
import shutil
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

WIDEST = 88
NARROWEST = 28


@dataclass(frozen=True, slots=True)
class Paper:
    """Colours only repeat what words say."""

    width: int = WIDEST
    is_coloured: bool = False

    def wrap(self, text: str, first: str = "", rest: str | None = None) -> Iterator[str]:
        """The lines of a paragraph; ``first`` and ``rest`` stand before them."""
        rest = " " * len(first) if rest is None else rest
        yield from textwrap.wrap(
            text,
            max(self.width, NARROWEST),
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )

    def paint(self, line: str, style: str) -> str:
        """The line in a style of ECMA-48, such as ``1`` for bold."""
        return f"\x1b[{style}m{line}\x1b[0m" if self.is_coloured and style else line


def paper_for(stream: TextIO) -> Paper:
    """As wide as the terminal, or COLUMNS; coloured for a terminal, unless NO_COLOR is set."""
    columns, _ = shutil.get_terminal_size((WIDEST, 0))
    wants_none = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Paper(min(columns, WIDEST), stream.isatty() and not wants_none)
