"""Replacing an ordinary entry equals never having had it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import BODIES, entries, moments

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.library.content import load
from holdfast.library.entry_json import decode_body

# Not among them: answers and signals of risk and reactions, which count although replaced; and
# plans, since what was asked of a client by a plan was asked, whatever it says now.
ORDINARY = ("condition", "medication", "substance", "reading", "person", "dose", "session")
OF_KIND = [(kind, body) for kind, body in BODIES if kind in ORDINARY]


def known(made: list[Entry], at) -> tuple:
    """What is said, without the digests of which entry came first in a chain."""
    found = brief(fold(made, at), load(), at, ZoneInfo("UTC"), show_all=True)
    findings = tuple(replace(finding, cause="") for finding in found.findings)
    return findings, found.due, found.phase, found.changes_at


@settings(max_examples=100)
@given(entries(), st.data(), moments())
def test_what_was_replaced_leaves_no_trace_but_in_the_record(made, data, at):
    made = [replace(one, replaces=None) for one in made]
    kind, body = data.draw(st.sampled_from(OF_KIND))
    old = data.draw(one_of(kind, body, "old", at))
    later = data.draw(st.integers(1, 48)) * timedelta(hours=1) + old.at
    mended = replace(data.draw(one_of(kind, body, "mended", at)), at=later, recorded_at=later)
    then = later + timedelta(hours=1)
    replaced = known([*made, old, replace(mended, replaces="old")], then)
    assert replaced == known([*made, mended], then)


def one_of(kind: str, body, id_: str, at) -> st.SearchStrategy[Entry]:
    """An entry of a kind, whatever it says."""

    def made(said) -> Entry:
        decoded = decode_body(kind, said)
        return Entry(id=id_, kind=kind, at=at, recorded_at=at, by="client", body=decoded)

    return body.map(made)
