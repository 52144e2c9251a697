"""`holdfast worker --once`, as a timer runs it."""

from tests.harness.installation import Installation, free_port

SAY_SO = """
from django.utils import timezone
from tests.cast import cast
from tests.record.said import client_says, phq9
client_says(cast(), phq9(2, at=timezone.now()), at=timezone.now())
"""
TAKE_AWAY = """
from django.db import connection
cascade = " CASCADE" if connection.vendor == "postgresql" else ""
connection.cursor().execute(f"DROP TABLE post_delivery{cascade}")
"""


def test_once_answers_whether_every_step_went_well(ready: Installation) -> None:
    done = ready.run("worker", "--once")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "The worker did what was due, and has ended.\n"
    ready.python(TAKE_AWAY)
    done = ready.run("worker", "--once")
    assert done.returncode == 1
    assert "The worker stumbled over deliver_due" in done.stderr


def test_once_says_what_the_mail_server_did_not_take(ready: Installation) -> None:
    ready.environment |= {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": str(free_port())}
    ready.python(SAY_SO)
    done = ready.run("worker", "--once")
    assert (done.returncode, done.stdout) == (1, "")
    assert "were not taken (ConnectionRefusedError) and are tried again" in done.stderr
