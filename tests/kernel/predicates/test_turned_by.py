"""Each predicate says itself which entries would turn its answers; no name stands elsewhere."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from tests.content.test_cards import CARDS

from holdfast.kernel.briefing.findings import findings_of
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import KINDS
from holdfast.kernel.predicates import PREDICATES
from holdfast.kernel.predicates.predicate import Predicate
from holdfast.kernel.predicates.takes_medicine import TakesMedicine, takes_medicine
from holdfast.kernel.predicates.turned_by import Contact, kinds, kinds_of
from holdfast.library import chart_file
from holdfast.library.content import load

NEGATIVE = re.compile(r"\b(no|not|nobody|none|without|overdue|unanswered|unfinished)\b", re.I)
SAYS_WHAT_IS_SO = {"risk.unsafe_at_home", "suitability.hyperthyroidism"}  # with a "not" in it
OF_THE_WAY = {"plan", "dose"}


def entries_of(case, mark):
    read = chart_file.read([json.dumps(line) for line in case.chart], mark, load())
    return [
        replace(one, id=f"{mark}{one.id}", replaces=one.replaces and f"{mark}{one.replaces}")
        for one in read
    ]


def found(read, entries, case):
    at = datetime.fromisoformat(case.at)
    scene = Scene(fold(entries, at), load(), Moment(at, ZoneInfo(case.zone)))
    return {one.key: one for one in findings_of(read.card, scene)}


def turned(read):
    """Each answer to one case that a kind of entry of another turned: by which, and from what."""
    told = [(case, entries_of(case, "a"), entries_of(case, "b")) for case in read.written.cases]
    for (case, first, _), (_, _, second) in product(told, told):
        whole = found(read, [*first, *second], case)
        for kind in {one.kind for one in second}:
            seen = [one for one in second if one.kind != kind]
            part = found(read, [*first, *seen], case)
            for key, before in part.items():
                after = whole.get(key)
                if after is None or after.state != before.state or after.title != before.title:
                    yield kind, before, after


def says_no(finding):
    return NEGATIVE.search(finding.title) and finding.id not in SAYS_WHAT_IS_SO


def of_the_way(card):
    return OF_THE_WAY if card.grades or card.products else set()


@pytest.mark.parametrize("read", CARDS, ids=[read.card.id for read in CARDS])
def test_what_denies_an_absence_or_settles_what_is_not_done_is_named(read):
    card, by = read.card, PREDICATES[read.card.predicate].turned_by
    unnamed = set()
    for kind, before, after in turned(read):
        about = before.key.partition("@")[2]
        if before.state == "absent" and after is not None and after.state != "absent":
            if kind not in by.denies(card.parameters, about, load()) | of_the_way(card):
                unnamed.add((kind, "denies"))
        elif before.state == "present" and says_no(before):
            answers = {"contact"} if by.contact.answers else set()
            settles = by.settles(card.parameters, about, load()) | by.asked_by
            if kind not in settles | answers | of_the_way(card):
                unnamed.add((kind, before.title))
    assert unnamed == set()


@pytest.mark.parametrize("name", PREDICATES)
def test_what_it_names_are_kinds(name):
    by = PREDICATES[name].turned_by
    named = (by.settled_by, by.asked_by, by.denied_by, by.unknown_of)
    assert all(callable(one) or one <= KINDS.keys() for one in named)


def test_a_predicate_that_does_not_say_it_is_none():
    with pytest.raises(TypeError, match="turned_by"):
        Predicate(TakesMedicine, takes_medicine.decide)


@pytest.mark.parametrize("name", PREDICATES)
def test_a_predicate_is_called_as_its_file_is(name):
    assert PREDICATES[name].decide.__module__ == f"holdfast.kernel.predicates.{name}"


def test_a_kind_that_there_is_not_is_refused():
    with pytest.raises(KeyError):
        kinds("answer")


def test_a_way_names_its_kind():
    assert kinds_of(("answers:phq-9", "contact:reached")) == {"answers", "contact"}


@pytest.mark.parametrize(
    ("contact", "answers", "ends", "is_in_full"),
    [
        (Contact.LEAVES_IT, False, False, False),
        (Contact.LOWERS, True, False, False),
        (Contact.ENDS, True, True, False),
        (Contact.LOWERS_IN_FULL, True, False, True),
        (Contact.ENDS_IN_FULL, True, True, True),
    ],
)
def test_a_contact_answers_and_ends_what_it_says(contact, answers, ends, is_in_full):
    assert (contact.answers, contact.ends, contact.is_in_full) == (answers, ends, is_in_full)
