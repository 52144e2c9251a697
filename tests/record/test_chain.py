"""Each entry holds the one before it, so nothing can be changed, moved, added or taken away."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.record.keeping.chain import FIRST, Link, digest, first_broken

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PRACTICE, CLIENT = UUID(int=1), UUID(int=2)


def link(seq: int, body: bytes = b"sealed") -> Link:
    return Link(
        practice=PRACTICE,
        client=CLIENT,
        seq=seq,
        id=UUID(int=100 + seq),
        kind="note",
        at=NOON,
        recorded_at=NOON,
        by="therapist",
        author=None,
        label="ordinary",
        replaces=None,
        body=body,
    )


def chained(bodies: list[bytes]) -> list[tuple[Link, bytes]]:
    chain, previous = [], FIRST
    for seq, body in enumerate(bodies, start=1):
        one = link(seq, body)
        previous = digest(previous, one)
        chain.append((one, previous))
    return chain


bodies = st.lists(st.binary(max_size=40), min_size=1, max_size=8)


@given(bodies)
def test_a_chain_that_nobody_touched_holds(given_bodies):
    assert first_broken(chained(given_bodies)) is None


def test_no_entries_are_a_whole_chain():
    assert first_broken([]) is None


@given(bodies, st.data())
def test_a_changed_body_breaks_the_chain_where_it_is(given_bodies, choose):
    chain = chained(given_bodies)
    place = choose.draw(st.integers(0, len(chain) - 1))
    one, kept = chain[place]
    chain[place] = (replace(one, body=one.body + b"!"), kept)
    assert first_broken(chain) == place + 1


@given(bodies, st.data())
def test_an_entry_taken_out_breaks_the_chain_at_its_place(given_bodies, choose):
    chain = chained([*given_bodies, b"one more"])
    place = choose.draw(st.integers(0, len(chain) - 2))
    del chain[place]
    assert first_broken(chain) == place + 1


def test_two_entries_that_changed_places_break_the_chain_at_the_first():
    chain = chained([b"one", b"two", b"three"])
    chain[0], chain[1] = chain[1], chain[0]
    assert first_broken(chain) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"practice": UUID(int=9)},
        {"client": UUID(int=9)},
        {"id": UUID(int=9)},
        {"kind": "message"},
        {"at": NOON + timedelta(microseconds=1)},
        {"recorded_at": NOON - timedelta(days=1)},
        {"by": "client"},
        {"author": UUID(int=9)},
        {"label": "part2"},
        {"replaces": UUID(int=9)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_part_of_the_header_is_held(change):
    (one, kept), *rest = chained([b"one", b"two"])
    assert first_broken([(replace(one, **change), kept), *rest]) == 1


def test_the_same_instant_in_another_zone_is_the_same_entry():
    one = link(1)
    there = replace(one, at=NOON.astimezone(timezone(timedelta(hours=-8))))
    assert digest(FIRST, one) == digest(FIRST, there)


def test_nothing_can_move_between_header_and_body():
    one = link(1, b"body")
    assert digest(FIRST, one) != digest(FIRST, replace(one, label="ordinaryb", body=b"ody"))


def test_a_digest_has_32_bytes():
    assert len(digest(FIRST, link(1))) == 32
