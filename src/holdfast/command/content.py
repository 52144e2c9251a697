"""`holdfast content`: check, list and show the cards and instruments."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from holdfast.command.content_rows import print_rows
from holdfast.command.refusal import Refusal
from holdfast.kernel.card import Card
from holdfast.kernel.instruments.definition import Definition
from holdfast.library.checking import problems
from holdfast.library.content import FOLDER, load
from holdfast.library.refused import Refused


def add_arguments(parser: ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="check | list | show")
    check = verbs.add_parser("check", help="refuse what is uncited, duplicate or without cases")
    check.add_argument("--folder", type=Path, default=FOLDER, help="another content folder")
    listing = verbs.add_parser("list", help="every card and instrument, a line each")
    listing.add_argument("--rows", action="store_true", help="by the row of the clinical tables")
    listing.add_argument("--json", action="store_true", help="print one JSON object a line")
    show = verbs.add_parser("show", help="one card or instrument as a person would print it")
    show.add_argument(
        "id", metavar="ID", help="a card's or an instrument's id, or a row such as A06"
    )


def run(arguments: Namespace) -> int:
    return {"check": _check, "list": _list, "show": _show}[arguments.verb](arguments)


def _check(arguments: Namespace) -> int:
    found = problems(arguments.folder)
    if found:
        raise Refused(found)
    print("The content holds: every card is cited and answers its cases.")
    return 0


def _list(arguments: Namespace) -> int:
    cards = load().cards
    if arguments.rows:
        print_rows(as_json=arguments.json)
        return 0
    for line in (*map(_of_card, cards), *map(_of_form, load().instruments.values())):
        print(json.dumps(line, ensure_ascii=False) if arguments.json else _line(line))
    return 0


def _of_card(card: Card) -> dict[str, Any]:
    title = card.title.format(about="…", count="…", since="…")
    return {
        "id": card.id,
        "kind": "card",
        "rows": card.rows,
        "strength": card.strength,
        "status": card.status,
        "title": title,
    }


def _of_form(form: Definition) -> dict[str, Any]:
    return {
        "id": form.id,
        "kind": "instrument",
        "rows": (),
        "strength": "",
        "status": form.standing.status,
        "title": form.title,
    }


def _line(line: dict[str, Any]) -> str:
    rows = ", ".join(line["rows"])
    return (
        f"{line['id']:<38} {line['strength']:<11} {rows:<12} {line['status']}  {line['title']}"
    ).rstrip()


def _show(arguments: Namespace) -> int:
    cards = [card for card in load().cards if arguments.id in (card.id, *card.rows)]
    form = load().instruments.get(arguments.id)
    pages = [*map(_page, cards), *([_page_of_form(form)] if form else [])]
    if not pages:
        sentence = f"Nothing here is called {arguments.id}; `holdfast content list` names all."
        raise Refusal(sentence)
    print("\n\n".join("\n".join(page) for page in pages))
    return 0


def _page(card: Card) -> list[str]:
    page = [
        f"{card.title.format(about='…')}  ({card.id}, {', '.join(card.rows)})",
        card.question,
        "",
    ]
    for says in card.authorities:
        page.append(f"  {says.who}: {says.says}  [{says.source} {says.locator}]")
    page += ["", *(f"  → {sentence}" for sentence in card.consider)]
    if card.client_words:
        page += ["", f"  To the client: {card.client_words}"]
    standing = f"{card.status}, review due {card.review_due}"
    page += ["", f"  {card.strength} · evidence {card.evidence} · {standing}"]
    return page


def _page_of_form(form: Definition) -> list[str]:
    page = [f"{form.title}  ({form.id})", form.edition, ""]
    page += [f"  {item.number}  {item.text or item.key}" for item in form.items]
    page += ["", *(f"  {band.word}: {band.ends[0]} to {band.ends[1]}" for band in form.bands)]
    page += ["", f"  Not answered: {form.missing.because}"]
    page += [f"  {source.says}  [{source.source} {source.locator}]" for source in form.sources]
    standing = form.standing
    page += ["", f"  {form.licence.notice}"]
    page += [f"  evidence {standing.evidence} · {standing.status}, due {standing.review_due}"]
    return page
