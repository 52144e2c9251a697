"""Which cards a chart has something to say to; what every other card finds is worked out once.

A predicate that says what it looks at answers alike for all charts in which nothing of that stands.
So the work of a briefing grows with the facts in the chart, not with the number of cards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from itertools import chain, combinations

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.briefing.findings import findings_of
from holdfast.kernel.chart.chart import Chart, fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.subject import Subject, any_of, each
from holdfast.kernel.content.card import Card
from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates import PREDICATES

OF_THE_PRODUCT = (any_of("plan"), any_of("dose"))
EVER = datetime(1, 1, 2, tzinfo=UTC)
EMPTY = fold((), EVER)
SOMETHING = Entry(id="", kind="", at=EVER, recorded_at=EVER, by="import", body=None)
Found = tuple[Finding, ...]
Kinds = frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """``always`` and ``asked_by`` hold positions of cards, in the order of the content.

    ``unasked`` says what each finds that a chart does not ask, absent ones included: by which of
    ``lists``, the kinds that are known as a whole once anything stands in them, hold anything.
    """

    always: frozenset[int]
    asked_by: Mapping[Subject, frozenset[int]]
    lists: Kinds
    unasked: Mapping[Kinds, Sequence[Found]]
    unasked_open: Mapping[Kinds, Sequence[Found]]

    def asked(self, chart: Chart) -> frozenset[int]:
        """The cards that have to look at this very chart."""
        found = (self.asked_by.get(subject) for subject in _subjects(chart))
        return self.always.union(*(cards for cards in found if cards))

    def of_unasked(self, chart: Chart, *, absent_too: bool) -> Sequence[Found]:
        """By card, what it finds where the chart does not ask it; nothing for ``always``."""
        held = frozenset(kind for kind in self.lists if chart.of(kind))
        return (self.unasked if absent_too else self.unasked_open)[held]


@lru_cache(maxsize=4)
def index_of(content: Content) -> Index:
    looked_at = [_looked_at(card, content) for card in content.cards]
    asked_by: dict[Subject, set[int]] = defaultdict(set)
    for place, subjects in enumerate(looked_at):
        for subject in subjects or ():
            asked_by[subject].add(place)
    lists = frozenset(filter(None, (PREDICATES[card.predicate].list_of for card in content.cards)))
    unasked = {
        held: [
            () if subjects is None else _unasked(card, held, content)
            for card, subjects in zip(content.cards, looked_at, strict=True)
        ]
        for held in _subsets(lists)
    }
    return Index(
        always=frozenset(place for place, subjects in enumerate(looked_at) if subjects is None),
        asked_by={subject: frozenset(places) for subject, places in asked_by.items()},
        lists=lists,
        unasked=unasked,
        unasked_open={held: [_open(one) for one in found] for held, found in unasked.items()},
    )


def _looked_at(card: Card, content: Content) -> frozenset[Subject] | None:
    """All that the findings of a card rest on; None where its predicate does not say."""
    looks_at = PREDICATES[card.predicate].looks_at
    if looks_at is None:
        return None
    named = (one for subject in looks_at(card.parameters) for one in _members(subject, content))
    return frozenset((*named, ("judgement", card.id), *(OF_THE_PRODUCT if card.products else ())))


def _members(subject: Subject, content: Content) -> Iterator[Subject]:
    """A class of medicines stands for each name that a chart may hold it under."""
    kind, name = subject
    if kind != "medication":
        yield subject
    else:
        yield from each(kind, content.vocabulary.ingredients_of(name))


def _unasked(card: Card, held: Kinds, content: Content) -> Found:
    """Asked of a chart with nothing that the card looks at, and with its list empty or not."""
    list_of = PREDICATES[card.predicate].list_of
    current = {list_of: (SOMETHING,)} if list_of in held else {}
    return findings_of(card, Scene(replace(EMPTY, current=current), content, Moment(EVER, UTC)))


def _open(found: Found) -> Found:
    return tuple(finding for finding in found if finding.state != "absent")


def _subsets(kinds: Kinds) -> Iterator[Kinds]:
    sizes = range(len(kinds) + 1)
    yield from map(frozenset, chain.from_iterable(combinations(kinds, size) for size in sizes))


def _subjects(chart: Chart) -> Iterator[Subject]:
    """Everything that stands in a chart or ever stood there."""
    yield from map(any_of, chart.ever)
    yield from chart.ever_by_subject
    yield from (("medication", name) for name in chart.medicines)
    for judgement in chart.of("judgement"):
        yield "judgement", judgement.body.finding.partition("@")[0]
