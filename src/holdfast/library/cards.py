"""Reads the card files: one card a file, with its cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from holdfast.kernel.chart.answer import State
from holdfast.kernel.content.card import Card, Grade, Says
from holdfast.kernel.content.urgency import Urgency
from holdfast.kernel.predicates import PREDICATES
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.library.convert import convert
from holdfast.library.nearest import instead
from holdfast.library.read_each import read_each
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml


class Case(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """A chart, a moment, and what the card answers to it.

    ``gives`` may be ``nothing``: the card is not for this chart at all.
    """

    name: str
    chart: list[dict[str, Any]]
    gives: State | Literal["nothing"]
    at: str = "2026-11-23T12:00:00+00:00"
    zone: str = "UTC"
    about: str | None = None
    urgency: Urgency | None = None


class CardFile(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """A card as it is written in its file."""

    id: str
    rows: list[str]
    title: str
    question: str
    predicate: str
    parameters: dict[str, Any]
    strength: str
    authorities: list[Says]
    consider: list[str]
    evidence: Literal["F", "P", "R"]
    status: Literal["draft", "reviewed"]
    review_due: date
    cases: list[Case]
    titles: dict[str, str] = {}
    tell: list[Literal["therapist", "medical", "client", "circle", "practice"]] = []
    reviewer: str | None = None
    reviewed_on: date | None = None
    client_words: str | None = None
    medical_consider: list[str] = []
    medical_titles: dict[str, str] = {}
    grades: list[Grade] = []
    products: list[str] = []
    urgency: Urgency | None = None
    urgency_because: str | None = None
    weight: int = 0
    situation: str | None = None


class ReadCard(msgspec.Struct, kw_only=True):
    card: Card
    written: CardFile
    file: YamlFile


def read_cards(folder: Path) -> list[ReadCard]:
    """Every card below a folder, by id. Raises Refused with file and line for what does not fit."""
    cards = read_each(folder.rglob("*.yaml"), read_card)
    return sorted(cards, key=lambda read: read.card.id)


def unknown_strengths(read: ReadCard, known: Mapping[str, Urgency]) -> Iterator[str]:
    """One sentence for each strength of a card from which no urgency follows."""
    named: list[tuple[str, str | None]] = [("$.strength", read.card.strength)]
    named += [(f"$.grades[{i}]", each.strength) for i, each in enumerate(read.written.grades)]
    cited = enumerate(read.card.authorities)
    named += [(f"$.authorities[{i}]", says.strength or None) for i, says in cited]
    for place, strength in named:
        if strength is not None and strength not in known:
            sentence = f"“{strength}” is not a strength; {instead(strength, known)}."
            yield read.file.refuse(sentence, place)


def read_card(path: Path) -> ReadCard:
    file = read_yaml(path)
    try:
        written = convert(file.value, CardFile)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse_shape(error)]) from error
    predicate = PREDICATES.get(written.predicate)
    if predicate is None:
        sentence = (
            f"“{written.predicate}” is not a predicate; {instead(written.predicate, PREDICATES)}."
        )
        raise Refused([file.refuse(sentence, "$.predicate")])
    parameters = _parameters(file, written, predicate)
    return ReadCard(card=_card(written, parameters), written=written, file=file)


def _parameters(file: YamlFile, written: CardFile, predicate: Predicate[Any]) -> Any:
    names = {field.name for field in fields(predicate.parameters)}
    for name in written.parameters:
        if name not in names:
            sentence = f"{written.predicate} takes no “{name}”; {instead(name, names)}."
            raise Refused([file.refuse(sentence, f"$.parameters.{name}")])
    try:
        return convert(written.parameters, predicate.parameters)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse_shape(error, "$.parameters")]) from error


def _card(written: CardFile, parameters: Any) -> Card:
    return Card(
        id=written.id,
        rows=tuple(written.rows),
        title=written.title,
        question=written.question,
        titles=written.titles,
        predicate=written.predicate,
        parameters=parameters,
        strength=written.strength,
        authorities=tuple(written.authorities),
        consider=tuple(written.consider),
        tell=tuple(written.tell),
        evidence=written.evidence,
        status=written.status,
        review_due=written.review_due,
        client_words=written.client_words,
        medical_consider=tuple(written.medical_consider),
        medical_titles=written.medical_titles,
        grades=tuple(written.grades),
        products=frozenset(written.products),
        urgency=written.urgency,
        weight=written.weight,
        situation=written.situation,
    )
