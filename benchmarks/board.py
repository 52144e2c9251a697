"""How long a therapist's board of 60 clients takes, and whether others here make it slower.

The whole request through every layer but the network: sign-in, policy, queries, page. Measured
first alone and then beside 100,000 other clients, on both databases.
"""

from __future__ import annotations

import statistics
import sys
import time
from typing import TYPE_CHECKING

from benchmarks.both_databases import on_both

if TYPE_CHECKING:
    from datetime import datetime

    from django.test import Client as Browser

    from holdfast.people.models import Practice

CLIENTS = 60
OTHERS = 100_000
ROUNDS = 40
MOST_QUERIES = 12
LIMIT_MS = 60.0
UNCHANGED = 1.25  # times as long beside the others, at most


def measure() -> bool:
    from benchmarks.crowd import gather
    from django.utils import timezone

    now = timezone.now()
    browser, practice = therapist_of_all(now)
    queries, alone = queries_of(browser), median_ms(browser)
    print(f"  {CLIENTS} clients: {alone:.1f} ms median of {ROUNDS}, {queries} queries")
    gather(practice, OTHERS, now)
    again, crowded = queries_of(browser), median_ms(browser)
    print(f"  beside {OTHERS:,} others: {crowded:.1f} ms, {again} queries")
    print(f"  {crowded / alone:.2f} times as long", flush=True)
    is_unchanged = crowded <= UNCHANGED * alone
    return max(alone, crowded) < LIMIT_MS and max(queries, again) <= MOST_QUERIES and is_unchanged


def therapist_of_all(now: datetime) -> tuple[Browser, Practice]:
    """A browser in which the therapist of every invented client is signed in."""
    from django.test import Client as Browser

    from holdfast.circle import team
    from holdfast.invented.seeding import seed_practice
    from holdfast.people.models import Account

    seeded = seed_practice(at=now, size=CLIENTS)
    reader = next(one for one in seeded.readers.values() if one.role == "therapist")
    account = Account.objects.get(id=reader.account_id)
    for client in seeded.clients:
        team.add_to_circle(client, account, "therapist", by=reader, at=now)
    browser = Browser(HTTP_HOST="localhost")
    browser.force_login(account)
    return browser, seeded.practice


def queries_of(browser: Browser) -> int:
    """Of the whole page, sign-in and audit included; the one before keeps the sign-in alive."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser.get("/")
    with CaptureQueriesContext(connection) as asked:
        shown = browser.get("/")
    assert shown.content.count(b"/clients/") >= CLIENTS, "the board does not show them all"
    return len(asked)


def median_ms(browser: Browser) -> float:
    spent = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        browser.get("/")
        spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent)


if __name__ == "__main__":
    sys.exit(on_both(measure))
