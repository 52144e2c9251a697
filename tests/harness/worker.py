"""The real worker in a process of its own, on the database and the mail server of the test."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest

from tests.harness.installation import HOLDFAST
from tests.harness.mail import Mailbox

Start = Callable[[], subprocess.Popen[bytes]]


def address_of_database() -> str:
    """DATABASE_URL of the database this test runs on."""
    from django.db import connection

    at: dict[str, Any] = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{quote(str(at['NAME']))}"
    who = f"{quote(at['USER'])}:{quote(at['PASSWORD'])}" if at["PASSWORD"] else quote(at["USER"])
    return f"postgresql://{who}@{at['HOST']}:{at['PORT']}/{quote(at['NAME'])}"


@pytest.fixture
def start_worker(transactional_db: None, mail: Mailbox) -> Iterator[Start]:
    """``start_worker()`` starts one; each may be killed, and all are gone after the test."""
    running: list[subprocess.Popen[bytes]] = []
    environment = {**os.environ, **mail.environment, "DATABASE_URL": address_of_database()}

    def start() -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [str(HOLDFAST), "worker", "--poll", "0.1"], env=environment, start_new_session=True
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.send_signal(signal.SIGKILL)
        process.wait()
