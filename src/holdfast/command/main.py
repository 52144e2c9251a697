"""The `holdfast` command: finds the one command that was asked for, and loads nothing else.

A command is a file of this folder with ``add_arguments(parser)`` and ``run(arguments) -> int``.
It answers 0 when done and 1 when its input was refused; raising ``Refusal`` (or any error that
lists its ``problems``) prints one sentence a problem and answers 1. Wrong use answers 2.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from importlib.metadata import version
from typing import Protocol, cast

from holdfast.command.moved_clock import refuse_moved_clock
from holdfast.command.parser import Parser, parse
from holdfast.command.refusal import tell

COMMANDS = {
    "demo": "a practice with invented clients, served at once on an embedded database",
    "serve": "serve the pages of an installation",
    "worker": "do what time does by itself: re-brief, deliver, hand on",
    "migrate": "bring the database up to this version",
    "practice": "begin a practice, and give its first administrator a way in",
    "people": "who works in which practice; a new way in, or a second step taken off",
    "check": "say whether this installation is ready to serve",
    "brief": "the briefing of a chart file; needs no database",
    "score": "score the answers to an instrument",
    "medicine": "what a medicine is called here, of which class, and which cards look for it",
    "course": "the expected time course of a dose",
    "change": "response, remission and reliable change between two scores",
    "content": "check, list and show cards, instruments and lessons",
    "chart": "import and export charts",
    "backup": "write everything this installation keeps into one sealed file",
    "restore": "put a backup back, into an installation that keeps nothing yet",
    "drill": "put a backup back into a scratch place, verify it there, and say how it went",
    "addresses": "every address of the pages, the view behind it, and who may open it",
    "manage": "Django's own commands, for this installation",
    "verify": "check that no entry and no sealed row of the audit was changed or taken out, and "
    "that no alert, telling or message is missing",
}


class Command(Protocol):
    def add_arguments(self, parser: ArgumentParser) -> None: ...
    def run(self, arguments: Namespace) -> int: ...


def main(words: Sequence[str] | None = None) -> int:
    asked = list(sys.argv[1:] if words is None else words)
    if asked and asked[0] in built():
        return run(asked[0], asked[1:])
    return overview(asked)


def built() -> list[str]:
    """The commands whose file is here."""
    return [name for name in COMMANDS if importlib.util.find_spec(f"holdfast.command.{name}")]


def run(name: str, words: Sequence[str], *, is_of_demo: bool = False) -> int:
    """``is_of_demo``: a part of the demo, which goes by the demo's clock."""
    command = cast(Command, importlib.import_module(f"holdfast.command.{name}"))
    parser = Parser(prog=f"holdfast {name}", description=COMMANDS[name])
    command.add_arguments(parser)
    arguments = parse(parser, words)
    try:
        refuse_moved_clock("demo" if is_of_demo else name)
        return command.run(arguments)
    except KeyboardInterrupt:
        return 130
    except Exception as trouble:
        return tell(trouble)


def overview(words: Sequence[str]) -> int:
    """What `holdfast` says when no command was named: the list, or what was wrong."""
    asked = words[0] if words else ""
    if asked in {"-h", "--help"}:
        listed = "\n".join(f"  {name:<9} {COMMANDS[name]}" for name in built())
        print(
            f"usage: holdfast COMMAND …\n\n{listed}\n\n`holdfast COMMAND --help` says more of one."
        )
        return 0
    if asked == "--version":
        print(f"holdfast {version('holdfast')}")
        return 0
    wrong = f"There is no command {asked!r}" if asked else "Please name a command"
    print(f"{wrong}; `holdfast --help` lists them.", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
