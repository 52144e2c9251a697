"""How long sending a check-in takes, with everything it causes.

The last question of a form, posted by a client with a year of history: the request through every
layer, the entry sealed and chained, the briefing, the standing, the audit, and for an answer that
rings the alert and its message too. Beside it, in the same run, a bare insert that waits for the
same disk. On both databases.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from typing import TYPE_CHECKING

from benchmarks.both_databases import on_both

if TYPE_CHECKING:
    from django.http import HttpResponseBase
    from django.test import Client as Browser

ROUNDS = 30
LIMIT_MS = 40.0
BODY = b"x" * 400
AFTERWARDS = ("/me/thanks/", "/me/help/")
HIDDEN = ("token", "question", "has_read")


def measure() -> bool:
    browser, entries = client_with_a_year()
    insert = bare_insert()
    bare, calm, rings = [], [], []
    for _ in range(ROUNDS):
        bare.append(timed(insert))
        calm.append(sent(browser, "gad-7", ["1"] * 7))
        rings.append(sent(browser, "phq-9", ["1"] * 9))
    plain = statistics.median(bare)
    print(f"  a chart of {entries} entries and more; bare insert with fsync {plain:.1f} ms")
    return all([told("GAD-7", calm, plain), told("PHQ-9 that rings", rings, plain)])


def told(what: str, spent: list[float], plain: float) -> bool:
    median = statistics.median(spent)
    print(f"  {what}: {median:.1f} ms median of {ROUNDS}, {median / plain:.1f} bare inserts")
    return median < LIMIT_MS


def client_with_a_year() -> tuple[Browser, int]:
    """The client of an invented practice with the longest chart, signed in."""
    from django.db.models import Count
    from django.test import Client as Browser
    from django.utils import timezone

    from holdfast.circle.models import Client
    from holdfast.invented.seeding import seed_practice

    seed_practice(at=timezone.now())
    with_account = Client.objects.exclude(account=None).annotate(entries=Count("entry"))
    client = with_account.select_related("account").latest("entries")
    browser = Browser(HTTP_HOST="localhost")
    browser.force_login(client.account)
    return browser, client.entries


def bare_insert() -> Callable[[], None]:
    """One small row in a transaction of its own, in a table that nothing hangs on."""
    from django.db import connection, transaction

    numbers: Iterator[int] = count()
    kind = "bytea" if connection.vendor == "postgresql" else "blob"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE bare (id integer PRIMARY KEY, body {kind})")

    def insert() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("INSERT INTO bare VALUES (%s, %s)", [next(numbers), BODY])

    return insert


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def sent(browser: Browser, slug: str, answers: list[str]) -> float:
    """All questions but the last are answered first; gives what the last one took."""
    address = f"/me/answer/{slug}/"
    for answer in answers[:-1]:
        browser.post(address, fields(browser, address, answer))
    last = fields(browser, address, answers[-1])
    responses: list[HttpResponseBase] = []
    spent = timed(lambda: responses.append(browser.post(address, last)))
    assert responses[0].headers["Location"] in AFTERWARDS, "the form was not sent"
    return spent


def fields(browser: Browser, address: str, answer: str) -> dict[str, str]:
    """What the form would send; who looks and when is read first where the page says so."""
    found = hidden_in(browser.get(address, follow=True).content.decode())
    if "has_read" in found:
        browser.post(address, found)
        found = hidden_in(browser.get(address, follow=True).content.decode())
    return found | {"answer": answer}


def hidden_in(page: str) -> dict[str, str]:
    found = {name: re.search(rf'name="{name}" value="([^"]*)"', page) for name in HIDDEN}
    return {name: one[1] for name, one in found.items() if one}


if __name__ == "__main__":
    sys.exit(on_both(measure))
