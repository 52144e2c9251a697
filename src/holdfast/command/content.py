"""`holdfast content`: check, list and show what is clinical here, and write the manual of it."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from holdfast.command.content_rows import print_rows
from holdfast.command.content_sheets import KINDS
from holdfast.command.manual import chapters, out_of_step
from holdfast.command.paper import paper_for
from holdfast.command.refusal import Refusal
from holdfast.command.sheet import printed
from holdfast.library.checking import problems
from holdfast.library.content import FOLDER
from holdfast.library.refused import Refused

MANUAL = FOLDER.parents[2] / "docs" / "manual"  # in a checkout; an installation has none
LISTED = [kind for kind in KINDS if kind not in {"code", "source"}]


def add_arguments(parser: ArgumentParser) -> None:
    verbs = parser.add_subparsers(
        dest="verb", required=True, metavar="check | list | show | manual"
    )
    check = verbs.add_parser("check", help="refuse what may not ship, by file and line")
    check.add_argument("--folder", type=Path, default=FOLDER, help="another content folder")
    listing = verbs.add_parser("list", help="everything clinical, a line each")
    listing.add_argument("--rows", action="store_true", help="by the row of the clinical tables")
    listing.add_argument("--kind", choices=KINDS, help="of one kind alone, such as source")
    listing.add_argument("--json", action="store_true", help="print one JSON object a line")
    show = verbs.add_parser("show", help="one of them as a person would print it")
    show.add_argument("id", metavar="ID", help="a name that the list has, or a row such as A06")
    manual = verbs.add_parser("manual", help="write the clinical chapters of the manual")
    manual.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder")


def run(arguments: Namespace) -> int:
    verbs = {"check": _check, "list": _list, "show": _show, "manual": _manual}
    return int(verbs[arguments.verb](arguments))


def _check(arguments: Namespace) -> int:
    has_manual = arguments.folder.resolve() == FOLDER and MANUAL.exists()
    found = problems(arguments.folder) or (list(out_of_step(MANUAL)) if has_manual else [])
    if found:
        raise Refused(found)
    print("The content holds: every card is cited and answers its cases.")
    return 0


def _list(arguments: Namespace) -> int:
    if arguments.rows:
        print_rows(as_json=arguments.json)
        return 0
    for kind in [arguments.kind] if arguments.kind else LISTED:
        for name, sheet in KINDS[kind]():
            line = {"id": name, "kind": kind, "title": sheet.title, "named": sheet.named}
            print(json.dumps(line, ensure_ascii=False) if arguments.json else _line(line))
    return 0


def _line(line: dict[str, Any]) -> str:
    return f"{line['kind']:<20} {line['id']:<38} {line['title']}"


def _show(arguments: Namespace) -> int:
    """What has the name, and every card that carries the row."""
    asked, paper = arguments.id, paper_for(sys.stdout)
    named = [sheet for kind in KINDS.values() for name, sheet in kind() if _is_asked(name, asked)]
    row = f"row {asked}"
    carrying = [sheet for _, sheet in KINDS["card"]() if row in sheet.named.split(", ")]
    sheets = list(dict.fromkeys((*named, *carrying)))
    if not sheets:
        raise Refusal(f"Nothing here is called {asked}; `holdfast content list` names all.")
    print("\n\n".join("\n".join(printed(sheet, paper)) for sheet in sheets))
    return 0


def _is_asked(name: str, asked: str) -> bool:
    return name.casefold() == asked.strip().casefold()


def _manual(arguments: Namespace) -> int:
    for name, text in chapters().items():
        path = arguments.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print(f"The clinical chapters are in {arguments.out}.")
    return 0
