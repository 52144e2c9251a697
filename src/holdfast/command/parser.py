"""argparse, with errors of one sentence."""

from __future__ import annotations

from argparse import PARSER, REMAINDER, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from typing import Any, NoReturn


class Parser(ArgumentParser):
    def __init__(self, **settings: Any) -> None:
        settings.setdefault("formatter_class", RawDescriptionHelpFormatter)
        settings.setdefault("allow_abbrev", False)
        super().__init__(**settings)

    def error(self, message: str) -> NoReturn:
        sentence = message[:1].upper() + message[1:].rstrip(".")
        self.exit(2, f"{sentence}; `{self.prog} --help` says how it is used.\n")


def parse(parser: ArgumentParser, words: Sequence[str]) -> Namespace:
    """Options may stand between positional words, wherever argparse can allow it."""
    if any(action.nargs in {PARSER, REMAINDER} for action in parser._actions):
        return parser.parse_args(words)
    return parser.parse_intermixed_args(words)
