"""A backup made while `holdfast serve` takes what people say is of one moment."""

import json
from pathlib import Path

import pytest
from tests.exchange.backing_up import backed_up, restored
from tests.exchange.pressing import Pressing
from tests.harness.installation import Installation, free_port, wait_for_port
from tests.harness.waiting import until

PRESSES = 2000  # of each, more than are pressed here
A_FEW = 6
KEPT = """
from holdfast.record.models import Entry
print(*Entry.objects.filter(kind="signal").values_list("entry_id", flat=True))
"""


@pytest.fixture
def kept(installation: Installation) -> Installation:
    assert installation.run("migrate", "--new-key").returncode == 0
    return installation


@pytest.fixture
def pressing(kept: Installation) -> Pressing:
    call = f"from tests.exchange.pressing import seed; seed({PRESSES})"
    people = json.loads(kept.python(call).splitlines()[-1])
    port = free_port()
    kept.start("serve", "--port", str(port), "--processes", "2")
    wait_for_port(port)
    return Pressing(port, people)


def test_it_holds_what_was_acknowledged_before_it_and_an_unbroken_part_of_what_came_during_it(
    kept: Installation, empty: Installation, pressing: Pressing, tmp_path: Path
):
    before = pressing.press(A_FEW)
    with pressing:
        until(lambda: len(pressing.acknowledged) > A_FEW, "nothing is written")
        begun = len(pressing.acknowledged)
        file = backed_up(kept, tmp_path)
        assert len(pressing.acknowledged) > begun, "nothing was written while it was made"
    after = pressing.press(A_FEW)
    assert (len(before), len(after), pressing.refused) == (A_FEW, A_FEW, [])

    restored(empty, file)
    there = set(empty.python(KEPT).split())
    assert set(before) <= there
    assert not set(after) & there
    assert there == set(pressing.acknowledged[: len(there)])
    assert len(there) >= begun
