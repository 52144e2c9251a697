"""Which entries were on a page that someone opened, and who opened a page with an entry on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from holdfast import audit
from holdfast.circle.models import Client
from holdfast.people.reader import Reader
from holdfast.record.entry.kept_entry import Kept

WORD = "entries "
ROOM = 120 - len(WORD)  # what the audit holds of one thing seen


@dataclass(frozen=True, slots=True)
class Opening:
    """One account that had an entry on its screen: in which role, how often, and last when."""

    account_id: UUID | None
    role: str
    times: int
    last_at: datetime


def opened(by: Reader, client: Client, shown: Iterable[Kept], *, at: datetime) -> None:
    """Write down that these very entries were shown, by their places in the chain."""
    for places in _written(sorted({one.seq for one in shown})):
        audit.saw(by, client, f"{WORD}{places}", at=at)


def openings(client: Client, shown: Sequence[Kept]) -> dict[str, list[Opening]]:
    """By entry id, who had each of these entries on their screen, the latest first; one query."""
    if not shown:
        return {}
    since = min(one.entry.recorded_at for one in shown)
    id_of = {one.seq: one.entry.id for one in shown}
    seen: dict[str, dict[UUID | None, Opening]] = defaultdict(dict)
    for sighting in audit.sightings(client.practice_id, client.id, of=WORD, since=since):
        for seq in id_of.keys() & _read(sighting.what):
            _count(seen[id_of[seq]], sighting)
    return {id_: list(by_account.values()) for id_, by_account in seen.items()}


def _count(seen: dict[UUID | None, Opening], sighting: audit.Sighting) -> None:
    """Sightings come the newest first, so the first of an account is its latest."""
    before = seen.get(sighting.account_id)
    times = before.times + 1 if before else 1
    last_at = before.last_at if before else sighting.at
    seen[sighting.account_id] = Opening(sighting.account_id, sighting.role, times, last_at)


def _written(places: Sequence[int]) -> Iterator[str]:
    """``3,7-12``, as many lines as the audit needs to hold them all."""
    line = ""
    for run in _runs(places):
        longer = f"{line},{run}" if line else run
        if len(longer) > ROOM:
            yield line
            longer = run
        line = longer
    if line:
        yield line


def _runs(places: Sequence[int]) -> Iterator[str]:
    for _, group in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        run = [place for _, place in group]
        yield f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0])


def _read(what: str) -> set[int]:
    places: set[int] = set()
    for run in what.removeprefix(WORD).split(","):
        first, _, last = run.partition("-")
        places.update(range(int(first), int(last or first) + 1))
    return places
