"""Pages and workers are killed while people speak; nothing acknowledged is lost."""

from __future__ import annotations

from random import Random

from tests.harness.installation import Installation
from tests.harness.mail import Mailbox
from tests.watch.kills import Kills

SEED = 1
QUICK = frozenset({"a child of the pages", "a worker", "disk full", "mail refused"})


def test_nothing_acknowledged_is_lost_however_pages_and_workers_are_killed(
    ready: Installation, mail: Mailbox
) -> None:
    kills = Kills(ready, mail, Random(SEED), only=QUICK)
    assert kills.run() == []
    assert kills.said.signals
    assert kills.said.forms
