"""A reader of a part of the chart is never told that something is not so which the whole denies."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.content.test_cards import CARDS
from tests.kernel.charts import entries, moments

from holdfast.circle.models import Client
from holdfast.kernel.chart.releases import CATEGORIES
from holdfast.kernel.predicates import PREDICATES
from holdfast.library import chart_file
from holdfast.library.content import load
from holdfast.people.reader import Reader
from holdfast.record.briefing import consider
from holdfast.record.entry.kept_entry import Kept, feeding
from holdfast.record.entry.labels import LABELS, may_stand_behind
from holdfast.record.permissions.addressing import addressed
from holdfast.record.permissions.reader_view import Sight, seen_by

PRACTICE, PETRA, TAMSIN = (UUID(int=number) for number in (1, 2, 3))
TAMSIN_READS = Reader(TAMSIN, PRACTICE, TAMSIN, "therapist", "Tamsin")
PETRA_READS = Reader(PETRA, PRACTICE, PETRA, "medical", "Petra")
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
NEGATIVE = re.compile(r"\b(no|not|nobody|none|without|overdue|unanswered|unfinished)\b", re.I)
SAID_SO = "released to you"
SAYS_WHAT_IS_SO = {"risk.unsafe_at_home", "suitability.hyperthyroidism"}  # with a "not" in it
BY_PREDICATE = defaultdict(list)
for read in CARDS:
    BY_PREDICATE[read.card.predicate].append(read)
PREDICATE_OF = {read.card.id: read.card.predicate for read in CARDS}


@dataclass(frozen=True)
class Release:
    covers: tuple[str, ...]
    label: str = "ordinary"
    account_id: UUID = PETRA
    practice_id: UUID = PRACTICE
    since: datetime = LONG_AGO
    until: datetime | None = None
    withdrawn_at: datetime | None = None


def releases():
    covers = st.lists(st.sampled_from(sorted(CATEGORIES)), unique=True).map(tuple)
    every = st.just(tuple(CATEGORIES))
    both = st.tuples(st.one_of(covers, every), st.one_of(covers, every))
    return both.map(lambda two: [Release(two[0]), Release(two[1], label="part2")])


@st.composite
def told_by_cards(draw):
    """Two cases of one card in one chart, at the moment of the first; alike of each predicate."""
    cards = BY_PREDICATE[draw(st.sampled_from(sorted(BY_PREDICATE)))]
    cases = draw(st.sampled_from(cards)).written.cases
    case, other = draw(st.sampled_from(cases)), draw(st.sampled_from(cases))
    made = [*entries_of(case, "a"), *entries_of(other, "b")]
    return made, datetime.fromisoformat(case.at)


def entries_of(case, mark):
    read = chart_file.read([json.dumps(line) for line in case.chart], mark, load())
    return [
        replace(one, id=f"{mark}{one.id}", replaces=one.replaces and f"{mark}{one.replaces}")
        for one in read
    ]


def replacing_their_own_kind(made):
    """As whatever a page writes: a form replaces a form."""
    kinds = {one.id: one.kind for one in made}
    for one in made:
        yield one if kinds.get(one.replaces) == one.kind else replace(one, replaces=None)


@st.composite
def charts(draw):
    """A chart and a moment; its entries carry labels that may stand behind a card's answer."""
    made, at = draw(st.one_of(st.tuples(entries(), moments()), told_by_cards()))
    kept = []
    for seq, one in enumerate(replacing_their_own_kind(made)):
        fitting = sorted(label for label in LABELS if may_stand_behind(one.kind, label))
        label = draw(st.sampled_from(["ordinary", "ordinary", *fitting]))
        kept.append(Kept(seq, TAMSIN, replace(one, label=label)))
    return kept, at


def briefed(kept, reader, grants, at):
    sight = Sight(reader, reader.role, grants, at)
    client = Client(time_zone="Europe/Berlin")
    return seen_by(sight, client, sight.permitted(kept), show_all=True).briefing


def whole(kept, at):
    return briefed(kept, TAMSIN_READS, (), at)


def titles_of_whole(kept, at):
    """By key, in the words in which the medical partner reads them."""
    said = addressed(whole(kept, at), "medical", load())
    return {(one.key, one.title) for one in said.findings}


def part(kept, grants, at):
    return briefed(kept, PETRA_READS, grants, at)


def says_not_done(finding):
    """Of a predicate that says so; what raises a risk is told all the same, in other words."""
    by = PREDICATES[PREDICATE_OF[finding.id]].turned_by if finding.id in PREDICATE_OF else None
    return by is not None and bool(by.settled_by) and not by.contact.answers


def is_risk(finding):
    is_told = finding.state == "present" and finding.id in PREDICATE_OF
    return is_told and PREDICATES[PREDICATE_OF[finding.id]].turned_by.contact.answers


def says_no(finding):
    is_question = "?" in finding.title or finding.id in SAYS_WHAT_IS_SO
    return NEGATIVE.search(finding.title) and not is_question


@settings(max_examples=150)
@given(charts(), releases())
def test_what_is_absent_for_a_part_is_absent_for_the_whole(chart, grants):
    kept, at = chart
    told = {one.key for one in part(kept, grants, at).findings if one.state == "absent"}
    denied = {one.key for one in whole(kept, at).findings if one.state != "absent"}
    assert not told & denied


@settings(max_examples=150)
@given(charts(), releases())
def test_what_is_not_done_for_a_part_is_not_done_for_the_whole(chart, grants):
    kept, at = chart
    told = {
        (one.key, one.title)
        for one in part(kept, grants, at).findings
        if one.state == "present" and says_not_done(one)
    }
    assert told <= titles_of_whole(kept, at)


@settings(max_examples=150)
@given(charts(), releases())
def test_a_title_says_no_only_where_the_whole_says_it_or_it_says_how_far_it_sees(chart, grants):
    kept, at = chart
    titles = titles_of_whole(kept, at)
    said = [one for one in part(kept, grants, at).findings if one.state != "absent"]
    untrue = [one.title for one in said if says_no(one) and (one.key, one.title) not in titles]
    assert [title for title in untrue if SAID_SO not in title] == []


@settings(max_examples=150)
@given(charts(), releases())
def test_a_risk_that_a_part_holds_is_told_to_its_reader(chart, grants):
    kept, at = chart
    sight = Sight(PETRA_READS, "medical", grants, at)
    client = Client(time_zone="Europe/Berlin")
    raised = consider(feeding(sight.permitted(kept)), client, at).briefing
    told = {one.key for one in seen_by(sight, client, sight.permitted(kept)).briefing.findings}
    assert {one.key for one in raised.findings if is_risk(one)} <= told
