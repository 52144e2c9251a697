"""A card as a person would print it: what it says, who says so, and the cases that hold it."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.command.sheet import Part, Sheet
from holdfast.kernel.content.card import Card, Says
from holdfast.library.cards import Case, ReadCard
from holdfast.library.convert import to_plain
from holdfast.library.sources import title_of_source

EVIDENCE = {"F": "read in the source", "P": "read in part", "R": "recalled, to be checked"}
STATES = {
    "present": "present",
    "absent": "absent",
    "cannot_tell": "not known",
    "nothing": "not for this chart",
}


def sheet_of_card(read: ReadCard) -> Sheet:
    card = read.card
    return Sheet(
        title=title_in(card.title),
        named=", ".join((card.id, *(f"row {row}" for row in card.rows))),
        parts=(
            Part("Where it is not known", (title_in(card.question),)),
            Part("It may also read", tuple(title_in(one) for one in card.titles.values())),
            Part("Who says so", tuple(map(said, card.authorities))),
            Part("To consider", card.consider, "→ "),
            Part("To tell, where a release allows it", card.tell),
            Part("To the client", (card.client_words,) if card.client_words else ()),
            Part("How it is decided", tuple(_decided(card))),
            Part("Cases that hold it", tuple(_in_words(case) for case in read.written.cases)),
        ),
        foot=f"{card.strength} · evidence {card.evidence}, {EVIDENCE[card.evidence]} · "
        f"{card.status}, review due {card.review_due}",
    )


def title_in(words: str) -> str:
    """A title with the places that a chart fills."""
    return words.format(about="…", count="…", since="…")


def said(says: Says) -> str:
    """What one authority says, how strongly, where it is in force, and where to read it."""
    strength = f" ({says.strength})" if says.strength else ""
    where = ", ".join(filter(None, (says.jurisdiction, says.in_force)))
    place = f" [{where}]" if where else ""
    return (
        f"{says.who}{strength}{place}: {says.says} – {title_of_source(says.source)}, {says.locator}"
    )


def _decided(card: Card) -> Iterator[str]:
    yield f"{card.predicate.replace('_', ' ')}: {_parameters(card)}"
    if card.products:
        yield f"only for {', '.join(sorted(card.products))}"
    for grade in card.grades:
        limits = sorted((*grade.routes, *grade.products, *grade.settings))
        yield f"{', '.join(limits)}: {grade.strength or 'cannot tell'}"


def _parameters(card: Card) -> str:
    written = to_plain(card.parameters)
    told = (f"{name.replace('_', ' ')} {_value(value)}" for name, value in written.items() if value)
    return "; ".join(told) or "nothing to set"


def _value(value: object) -> str:
    if isinstance(value, set | frozenset):
        value = sorted(value)
    if isinstance(value, list | tuple):
        return ", ".join(map(_value, value))
    if isinstance(value, dict):
        return ", ".join(f"{name} {_value(one)}" for name, one in value.items())
    return f"{value:g}" if isinstance(value, float) else str(value)


def _in_words(case: Case) -> str:
    urgency = f", {case.urgency}" if case.urgency else ""
    return f"{STATES[case.gives]}{urgency}: {case.name}"
