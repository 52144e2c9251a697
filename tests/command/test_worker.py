"""`holdfast worker --once`, as a timer runs it."""

from tests.harness.installation import Installation

TAKE_AWAY = """
from django.db import connection
cascade = " CASCADE" if connection.vendor == "postgresql" else ""
connection.cursor().execute(f"DROP TABLE post_delivery{cascade}")
"""


def test_once_answers_whether_every_step_went_well(installation: Installation) -> None:
    assert installation.run("migrate", "--new-key").returncode == 0
    done = installation.run("worker", "--once")
    assert (done.returncode, done.stderr) == (0, "")
    installation.python(TAKE_AWAY)
    done = installation.run("worker", "--once")
    assert done.returncode == 1
    assert "The worker stumbled over deliver_due" in done.stderr
