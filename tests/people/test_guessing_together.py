"""Several processes with several requests at once spend one budget, and no try is lost in it."""

from concurrent.futures import ThreadPoolExecutor

TRIES = """
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from django.db import connection
from holdfast.people.guessing.budgets import Rate, Spent, spend

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)

def one(_):
    try:
        spend("a" * 64, Rate(5, timedelta(minutes=1)), AT)
    except Spent:
        return 0
    finally:
        connection.close()
    return 1

with ThreadPoolExecutor(6) as pool:
    print(sum(pool.map(one, range(12))))
"""


def test_of_many_tries_at_once_exactly_as_many_pass_as_there_are(ready):
    with ThreadPoolExecutor(3) as processes:
        passed = list(processes.map(lambda _: int(ready.python(TRIES)), range(3)))
    assert sum(passed) == 5
