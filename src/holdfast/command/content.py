"""`holdfast content`: check, list and show the cards."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from holdfast.command.refusal import Refusal
from holdfast.kernel.card import Card
from holdfast.library.checking import problems
from holdfast.library.content import FOLDER, load
from holdfast.library.refused import Refused


def add_arguments(parser: ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="check | list | show")
    check = verbs.add_parser("check", help="refuse what is uncited, duplicate or without cases")
    check.add_argument("--folder", type=Path, default=FOLDER, help="another content folder")
    listing = verbs.add_parser("list", help="every card, a line each")
    listing.add_argument("--rows", action="store_true", help="by the row of the clinical tables")
    listing.add_argument("--json", action="store_true", help="print one JSON object a card")
    show = verbs.add_parser("show", help="one card as a person would print it")
    show.add_argument("id", metavar="ID", help="a card's id, or a row such as A06")


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
        for row, ids in sorted(_by_row(cards).items()):
            print(f"{row:<6} {', '.join(ids)}")
        return 0
    for card in cards:
        line = {"id": card.id, "rows": card.rows, "strength": card.strength, "title": card.title}
        print(json.dumps(line, ensure_ascii=False) if arguments.json else _line(card))
    return 0


def _line(card: Card) -> str:
    return (
        f"{card.id:<38} {card.strength:<11} {', '.join(card.rows):<12} {card.status}  {card.title}"
    )


def _by_row(cards: tuple[Card, ...]) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for card in cards:
        for row in card.rows:
            rows.setdefault(row, []).append(card.id)
    return rows


def _show(arguments: Namespace) -> int:
    found = [card for card in load().cards if arguments.id in (card.id, *card.rows)]
    if not found:
        raise Refusal(f"There is no card {arguments.id}; `holdfast content list` names them all.")
    print("\n\n".join("\n".join(_page(card)) for card in found))
    return 0


def _page(card: Card) -> list[str]:
    page = [f"{card.title}  ({card.id}, {', '.join(card.rows)})", card.question, ""]
    for says in card.authorities:
        page.append(f"  {says.who}: {says.says}  [{says.source} {says.locator}]")
    page += ["", *(f"  → {sentence}" for sentence in card.consider)]
    if card.client_words:
        page += ["", f"  To the client: {card.client_words}"]
    standing = f"{card.status}, review due {card.review_due}"
    page += ["", f"  {card.strength} · evidence {card.evidence} · {standing}"]
    return page
