"""A page about one thing of the content, before it is printed in a terminal or in the manual."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from holdfast.command.paper import Paper

BOLD, QUIET = "1", "2"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its lines; ``mark`` stands before each of them."""

    heading: str
    lines: tuple[str, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """``named`` says what it is called here; ``foot`` how far it has come."""

    title: str
    named: str
    parts: tuple[Part, ...]
    foot: str

    @property
    def filled(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.lines)


def printed(sheet: Sheet, paper: Paper) -> Iterator[str]:
    """As a person would print it."""
    yield from (paper.paint(line, BOLD) for line in paper.wrap(sheet.title))
    yield from (paper.paint(line, QUIET) for line in paper.wrap(sheet.named))
    for part in sheet.filled:
        yield ""
        yield paper.paint(part.heading, BOLD)
        for line in part.lines:
            yield from paper.wrap(line, f"  {part.mark}")
    yield ""
    yield from (paper.paint(line, QUIET) for line in paper.wrap(sheet.foot))


def in_markdown(sheet: Sheet) -> Iterator[str]:
    yield f"### {_plain(sheet.title)}"
    yield ""
    yield f"*{_plain(sheet.named)}*"
    for part in sheet.filled:
        yield from ("", f"**{part.heading}**", "")
        yield from (f"- {_plain(line)}" for line in part.lines)
    yield from ("", f"*{_plain(sheet.foot)}*")


def _plain(text: str) -> str:
    """What Markdown would read as a mark of its own is only a letter here."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>|" else letter for letter in text)
