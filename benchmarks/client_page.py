"""How long a client's page takes with 300 and 1,000 entries, and how large it is.

The whole request through every layer but the network, as processor time, so that a busy machine
counts little. Prints the median of each, its queries and its size, plain and compressed, on both
databases. Answers 1 where the longer one asks more of the database than the shorter.
"""

from __future__ import annotations

import gzip
import statistics
import sys
import time
from datetime import timedelta
from itertools import cycle, islice
from typing import TYPE_CHECKING

from benchmarks.both_databases import on_both

if TYPE_CHECKING:
    from datetime import datetime

    from django.test import Client as Browser
    from tests.cast import Cast

SIZES = (300, 1000)
YEARS = timedelta(days=365)
ROUNDS = 15


def measure() -> bool:
    from tests.cast import cast

    here = cast()
    asked = [_measured(here, size) for size in SIZES]
    return max(asked) == min(asked)


def _measured(here: Cast, size: int) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from django.utils import timezone

    browser, page = _client_with(here, size, timezone.now())
    spent = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        answer = browser.get(page)
        spent.append((time.process_time() - begun) * 1000)
    with CaptureQueriesContext(connection) as queries:
        answer = browser.get(page)
    assert answer.status_code == 200
    plain, compressed = len(answer.content) / 1024, len(gzip.compress(answer.content)) / 1024
    print(
        f"  {size:>5} entries: {statistics.median(spent):.0f} ms median of {ROUNDS}, "
        f"{len(queries)} queries, {plain:.0f} KB, {compressed:.0f} KB compressed",
        flush=True,
    )
    return len(queries)


def _client_with(here: Cast, size: int, now: datetime) -> tuple[Browser, str]:
    """A browser of the therapist, and the page of a client with a year of entries."""
    from benchmarks.brief_chart import BODIES
    from django.test import Client as Browser
    from tests.cast import make_client

    from holdfast.record import Author, NewEntry, append

    client = make_client(here.practice, here.tamsin, f"Client of {size}")
    entries = [
        NewEntry(kind=kind, body=body, at=now - YEARS * (size - number) / size)
        for number, (kind, _by, body) in enumerate(islice(cycle(BODIES), size))
    ]
    append(client, entries, by=Author.of(here.tamsin.reader), at=now, history=True)
    browser = Browser(HTTP_HOST="localhost")
    browser.force_login(here.tamsin.account)
    return browser, f"/clients/{client.id}/"


if __name__ == "__main__":
    sys.exit(on_both(measure))
