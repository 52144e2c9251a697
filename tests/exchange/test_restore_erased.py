"""Which erasures a restore knows of, and what it says of those it cannot know of."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.backing_up import backed_up, home_of
from tests.exchange.test_backup import ERASE
from tests.harness.installation import Installation, free_port


@pytest.fixture
def elsewhere(kept: Installation, empty: Installation, tmp_path: Path) -> Path:
    """A list on another disk than the one that dies."""
    path = tmp_path / "erased-elsewhere.jsonl"
    for here in (kept, empty):
        here.environment["HOLDFAST_ERASED_LIST"] = str(path)
    return path


def test_who_was_erased_after_the_last_backup_stays_erased_though_the_disk_died(
    kept: Installation, empty: Installation, elsewhere: Path, tmp_path: Path
) -> None:
    file = backed_up(kept, tmp_path)
    kept.python(ERASE)
    drill = kept.run("drill", str(file))
    assert "Erased again: 1." in drill.stdout
    done = empty.run("restore", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Erased again: 1." in done.stdout
    at = elsewhere.read_text().rsplit('"at":"')[-1][:16].replace("T", " ")
    assert f"The lists used know of erasures up to {at}" in done.stdout


def test_pages_that_cannot_write_it_say_so_at_their_start(
    kept: Installation, elsewhere: Path
) -> None:
    nowhere = f"{elsewhere}/nowhere"
    kept.environment["HOLDFAST_ERASED_LIST"] = nowhere
    pages = kept.start("serve", "--port", str(free_port()), "--processes", "1")
    assert pages.stdout is not None
    assert f"cannot be written at {nowhere}" in pages.stdout.readline()


def test_a_torn_list_is_used_as_far_as_it_is_whole(
    kept: Installation, empty: Installation, tmp_path: Path
) -> None:
    file = backed_up(kept, tmp_path)
    kept.python(ERASE)
    erased = home_of(kept) / "erased.jsonl"
    erased.write_bytes(erased.read_bytes() + erased.read_bytes()[:40])
    done = empty.run("restore", str(file), "--erased", str(erased))
    assert (done.returncode, done.stderr) == (0, "")
    assert f"The last line of {erased} is torn" in done.stdout
    assert "Erased again: 1." in done.stdout


def test_the_file_is_looked_at_before_the_list(empty: Installation, tmp_path: Path) -> None:
    done = empty.run("restore", str(tmp_path / "misspelt.backup"))
    assert (done.returncode, "misspelt.backup" in done.stderr) == (1, True)
    assert "--nobody-erased" not in done.stderr
