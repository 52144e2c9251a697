"""The units of systemd: systemd itself reads them, and calls them hardened."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.missing import missing

ROOT = Path(__file__).parents[2]
UNITS = sorted((ROOT / "setup" / "systemd").glob("*.service"))
PROGRAM = "/opt/holdfast/.venv/bin/holdfast"
MOST_EXPOSED = "20"  # of systemd's 100; an ordinary service has 96


def analyzed(*words: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("systemd-analyze")
    if program is None:
        missing("systemd is not installed here; on Debian, `apt-get install systemd` brings it.")
    return subprocess.run([program, *words], capture_output=True, text=True, check=False)


@pytest.fixture
def unit_here(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The unit with a program that stands on this machine, which systemd wants to see."""
    here = tmp_path / request.param.name
    here.write_text(request.param.read_text("utf-8").replace(PROGRAM, sys.executable))
    return here


def test_there_is_one_for_the_pages_and_one_for_the_worker() -> None:
    assert [unit.stem for unit in UNITS] == ["holdfast-web", "holdfast-worker"]


@pytest.mark.parametrize("unit_here", UNITS, indirect=True, ids=lambda unit: unit.stem)
def test_systemd_finds_nothing_wrong_with_it(unit_here: Path) -> None:
    done = analyzed("verify", "--man=no", str(unit_here))
    about_it = [line for line in done.stderr.splitlines() if "holdfast" in line]
    assert (done.returncode, about_it) == (0, [])


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_systemd_calls_it_hardened(unit: Path) -> None:
    done = analyzed("security", "--offline=true", f"--threshold={MOST_EXPOSED}", str(unit))
    assert done.returncode == 0, done.stdout
