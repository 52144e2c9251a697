"""What a card has to bring before it may speak: sources, words that only advise, cases."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from holdfast.kernel.content.card import Card
from holdfast.kernel.content.content import Content
from holdfast.kernel.content.urgency import worse
from holdfast.kernel.content.vocabulary import KINDS_WITH_TITLES, Vocabulary
from holdfast.kernel.predicates import PREDICATES
from holdfast.library.cards import ReadCard
from holdfast.library.checking.names import unknown_names
from holdfast.library.checking.signed import half_signed
from holdfast.library.checking.thresholds import numbers, path_of
from holdfast.library.nearest import instead

OUR_OWN = "HOLDFAST-DESIGN"
OPENINGS = ("Ask", "Consider", "Check", "Tell", "Record")
ORDERS = re.compile(
    r"\b(stop|skip|give|refuse|(?<!do not feel )safe|cleared|discontinue|titrate|must not"
    r"|start taking)\b",
    re.IGNORECASE,
)
"""Nothing is called safe; that somebody does not feel safe is their own answer."""
UNITS = (
    *("mmhg", "years", "days", "hours", "minutes", "points", "percent", "kg_m2", "mg"),
    *("doses", "steps", "intervals", "per_minute", "celsius"),
)
FILES = {
    "condition": "conditions.yaml",
    "medication": "medicines.yaml",
    "reaction": "reactions.yaml",
    "substance": "substances.yaml",
}
OF_THE_VOCABULARY = ("codes", "conditions", "reactions", "substances", "medicines")


def problems_of(read: ReadCard, sources: frozenset[str], content: Content) -> Iterator[str]:
    yield from _urgency(read)
    yield from _strength(read, content)
    yield from _authorities(read, sources)
    yield from _units(read)
    yield from _sentences(read)
    yield from _review(read)
    yield from _cases(read)
    yield from _codes(read, content.vocabulary)
    yield from unknown_names(read, content)


def _urgency(read: ReadCard) -> Iterator[str]:
    written = read.written
    if written.urgency and not written.urgency_because:
        yield read.file.refuse("an urgency of its own needs `urgency_because`.", "$.urgency")
    if written.urgency_because and not written.urgency:
        sentence = "`urgency_because` gives the reason of an `urgency`; add that, or take it out."
        yield read.file.refuse(sentence, "$.urgency_because")


def _strength(read: ReadCard, content: Content) -> Iterator[str]:
    """A card is as strong as the strongest that says so, unless we say it or it is recalled."""
    urgency_of = content.policy.urgency_of
    said = [urgency_of[says.strength] for says in read.card.authorities if says.strength]
    is_own = any(says.source == OUR_OWN for says in read.card.authorities)
    if not said or is_own or read.card.evidence == "R":
        return
    strongest = worse(*said)
    if urgency_of[read.card.strength] != strongest:
        sentence = (
            f"“{read.card.strength}” is {urgency_of[read.card.strength]}, and the strongest that "
            f"is cited is {strongest}; take its strength, or cite who says otherwise."
        )
        yield read.file.refuse(sentence, "$.strength")


def _authorities(read: ReadCard, sources: frozenset[str]) -> Iterator[str]:
    if not read.card.authorities:
        yield read.file.refuse("nobody is cited; name at least one authority.", "$.authorities")
    for index, says in enumerate(read.card.authorities):
        place = f"$.authorities[{index}]"
        if says.source not in sources:
            sentence = (
                f"“{says.source}” is not in sources.yaml; add it there, with where it was read, "
                f"or {instead(says.source, sources)}."
            )
            yield read.file.refuse(sentence, place)
        if not says.locator.strip():
            yield read.file.refuse("a source needs its locator: section, page or table.", place)


def _units(read: ReadCard) -> Iterator[str]:
    for place, number in numbers(read.written.parameters):
        if not any(str(step).endswith(UNITS) for step in place):
            sentence = f"{number:g} stands without its unit; its name says one, such as max_mmhg."
            yield read.file.refuse(sentence, path_of(place))


def _sentences(read: ReadCard) -> Iterator[str]:
    if not read.card.consider:
        yield read.file.refuse("say what to consider, ask or tell.", "$.consider")
    for place, sentence in _considered(read.card):
        if not sentence.startswith(OPENINGS):
            yield read.file.refuse(f"begin with one of {', '.join(OPENINGS)}.", place)
        if not sentence.endswith("."):
            yield read.file.refuse("end the sentence with a full stop.", place)
    for place, sentence in _told(read):
        if order := ORDERS.search(sentence):
            yield read.file.refuse(f"“{order[0]}” decides for people; ask or consider.", place)


def _considered(card: Card) -> Iterator[tuple[str, str]]:
    """Each sentence to a professional, and where it stands."""
    for name in ("consider", "medical_consider"):
        for index, sentence in enumerate(getattr(card, name)):
            yield f"$.{name}[{index}]", sentence


def _told(read: ReadCard) -> Iterator[tuple[str, str]]:
    """Every sentence that somebody may take for advice."""
    yield from _considered(read.card)
    yield "$.client_words", read.card.client_words or ""


def _review(read: ReadCard) -> Iterator[str]:
    written = read.written
    for sentence in half_signed(written.status, written.reviewer, written.reviewed_on):
        yield read.file.refuse(sentence, "$.status")


def _cases(read: ReadCard) -> Iterator[str]:
    given = {case.gives for case in read.written.cases}
    always_tells = PREDICATES[read.card.predicate].always_tells
    for state in ("present", "absent", *(() if always_tells else ("cannot_tell",))):
        if state not in given:
            yield read.file.refuse(f"a case that gives {state} is missing.", "$.cases")
    names = [case.name for case in read.written.cases]
    for name in {name for name in names if names.count(name) > 1}:
        yield read.file.refuse(f"two cases are named “{name}”.", "$.cases")


def _codes(read: ReadCard, vocabulary: Vocabulary) -> Iterator[str]:
    """A word the vocabulary lacks would never be met; one without a case may not be either."""
    told = json.dumps([case.chart for case in read.written.cases], ensure_ascii=False)
    for name in OF_THE_VOCABULARY:
        for code in read.written.parameters.get(name, ()):
            place = f"$.parameters.{name}"
            if not vocabulary.title_of(code):
                known = {word for kind, word in vocabulary.titles if kind in KINDS_WITH_TITLES}
                sentence = (
                    f"“{code}” is not in content/vocabulary; add it to {_file_of(code, read.card)} "
                    f"there, or {instead(code, known | vocabulary.members.keys())}."
                )
                yield read.file.refuse(sentence, place)
            elif not any(f'"{one}"' in told for one in vocabulary.ingredients_of(code)):
                yield read.file.refuse(f"no case has “{code}” in its chart; add one.", place)


def _file_of(code: str, card: Card) -> str:
    """The file of the vocabulary for such a thing, by what the predicate looks at."""
    looks_at = PREDICATES[card.predicate].looks_at
    kinds = [kind for kind, name in looks_at(card.parameters) if name == code] if looks_at else []
    return " or ".join(FILES[kind] for kind in dict.fromkeys(kinds) if kind in FILES) or "a file"
