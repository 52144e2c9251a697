"""`holdfast score`: one form from the command line or standard input, or a file of rows."""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from holdfast.command.refusal import Refusal
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.refused import AnswersRefused
from holdfast.kernel.instruments.score import score
from holdfast.library import instruments
from holdfast.library.scored_json import scored_json

_WHOLE = re.compile(r"[+-]?\d{1,9}(\.0*)?", re.ASCII)
_EXAMPLES = """\
  holdfast score phq-9 1 2 0 3 1 0 2 1 0
  holdfast score phq-9 1 2 0 3 1 0 2 1 -            a dash: not answered
  holdfast score c-ssrs-screener --named 1=yes 2=no 6=no
  holdfast score phq-9 --csv forms.csv.gz --columns DPQ010,DPQ020,… --missing 7,9
"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.epilog = _EXAMPLES
    parser.add_argument("instrument", metavar="INSTRUMENT", help="such as phq-9")
    parser.add_argument("answers", metavar="ANSWER", nargs="*", help="in printed order; - for none")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--named", metavar="K=V", nargs="+", action="extend", default=[])
    parser.add_argument("--input", metavar="FILE", help="a JSON object or list; - standard input")
    parser.add_argument("--context", metavar="K=V", nargs="+", action="extend", default=[])
    rows = parser.add_argument_group("a file of rows")
    which = rows.add_mutually_exclusive_group()
    which.add_argument("--csv", metavar="FILE", help="rows of a CSV file; .gz is read")
    which.add_argument("--parquet", metavar="FILE", help="rows of a Parquet file")
    rows.add_argument("--columns", metavar="A,B,…", help="their columns, in printed order")
    rows.add_argument("--missing", metavar="7,9", default="", help="codes that mean not answered")
    rows.add_argument(
        "--first-code", metavar="N", type=int, default=0, help="the lowest code in use, if not 0"
    )
    rows.add_argument("--out", metavar="FILE", help="a .csv, .parquet or .jsonl file")
    parser.set_defaults(refuse_use=parser.error)
    # “-9,-99” are codes, and no options: argparse itself knows only single negative numbers.
    parser._negative_number_matcher = re.compile(r"-\d[\d.,-]*")


def run(arguments: Namespace) -> int:
    _check_use(arguments)
    definition = instruments.load(arguments.instrument)
    context = dict(_pairs(arguments.context, arguments.refuse_use))
    if arguments.csv or arguments.parquet:
        from holdfast.command.score_rows import run_rows  # Polars is slow to load

        return run_rows(definition, arguments, context)
    return _one(definition, arguments, context)


def _one(definition: Definition, arguments: Namespace, context: dict[str, str]) -> int:
    try:
        scored = score(definition, _answers(definition, arguments), context)
    except AnswersRefused as refused:
        raise Refusal(str(refused)) from refused
    if arguments.json:
        print(json.dumps(scored_json(scored), ensure_ascii=False))
    else:
        from holdfast.command.score_words import lines

        print("\n".join(lines(definition, scored)))
    return 0


def _check_use(arguments: Namespace) -> None:
    has_file = bool(arguments.csv or arguments.parquet)
    ways = [bool(arguments.answers), bool(arguments.named), bool(arguments.input), has_file]
    if sum(ways) > 1:
        arguments.refuse_use("give the answers in one way only: in order, by name, or in a file")
    if not any(ways):
        arguments.refuse_use("give the answers after the instrument's name, or a file of them")
    of_files = (arguments.columns, arguments.missing, arguments.out, arguments.first_code)
    if not has_file and any(of_files):
        arguments.refuse_use(
            "--columns, --missing, --first-code and --out go with --csv or --parquet"
        )


def _answers(definition: Definition, arguments: Namespace) -> Any:
    if arguments.input:
        return _from_json(arguments.input)
    if arguments.named:
        return {key: _value(text) for key, text in _pairs(arguments.named, arguments.refuse_use)}
    if definition.is_named:
        named = ", ".join(item.key for item in definition.items)
        raise Refusal(
            f"{definition.title} is answered by name, as in --named 1=yes; its names are {named}."
        )
    return [_answer(text) for text in arguments.answers]


def _from_json(place: str) -> Any:
    text = sys.stdin.read() if place == "-" else Path(place).read_text(encoding="utf-8")
    try:
        answers = json.loads(text)
    except json.JSONDecodeError as trouble:
        where = f"line {trouble.lineno}, column {trouble.colno}"
        raise Refusal(f"The input is not JSON ({where}); give an object or a list.") from trouble
    if not isinstance(answers, dict | list):
        raise Refusal("The input is neither a JSON object nor a list of answers.")
    return answers


def _pairs(given: Iterable[str], refuse_use: Any) -> Iterable[tuple[str, str]]:
    for pair in given:
        key, sign, value = pair.partition("=")
        if not (key and sign):
            refuse_use(f"{pair} is not of the form name=value")
        yield key, value


def _value(text: str) -> Any:
    return [_answer(part) for part in text.split(",")] if "," in text else _answer(text)


def _answer(text: str) -> int | str | None:
    """A dash is not answered, a number is a code, and a word is left to the instrument."""
    said = text.strip()
    if said in {"", "-"}:
        return None
    return int(float(said)) if _WHOLE.fullmatch(said) else said
