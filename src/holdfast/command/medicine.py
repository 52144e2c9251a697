"""`holdfast medicine`: what a medicine is called here, of which class, and who looks for it."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict

from holdfast.command.paper import Paper, paper_for
from holdfast.command.refusal import Refusal
from holdfast.library.medicine_near import nearest
from holdfast.library.medicine_search import Medicine, search

MARKS = {"F": "checked", "P": "seen in public copies", "R": "recalled, to be checked"}


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="+", help="a name, a brand, a class, an ATC or RxNorm code")
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")


def run(arguments: Namespace) -> int:
    written = " ".join(arguments.words)
    found = search(written)
    if not found:
        raise Refusal(_nothing(written))
    if arguments.json:
        print("\n".join(json.dumps(asdict(one), ensure_ascii=False) for one in found))
    else:
        print("\n".join(line for one in found for line in _lines(one, paper_for(sys.stdout))))
    return 0


def _nothing(written: str) -> str:
    near = " or ".join(_called(one) for one in nearest(written))
    asked = f" Did you mean {near}?" if near else ""
    return f"Nothing here is called “{written}”; a chart keeps it as it is written.{asked}"


def _called(one: Medicine) -> str:
    return f"{one.name} ({', '.join(one.names)})" if one.names else one.name


def _lines(one: Medicine, paper: Paper) -> Iterator[str]:
    yield paper.paint(one.name, "1")
    for heading, words in _told(one):
        if words:
            yield from paper.wrap(f"{heading}: {words}", "  ", "    ")


def _told(one: Medicine) -> Iterator[tuple[str, str]]:
    yield "also", ", ".join(one.names)
    yield "holds", ", ".join(one.ingredients)
    yield "of", ", ".join(one.classes)
    yield "RxNorm", f"{one.rxcui} ({MARKS[one.rxcui_mark or 'R']})" if one.rxcui else ""
    yield "ATC", ", ".join(one.atc)
    yield "looked for by", ", ".join(one.cards)
