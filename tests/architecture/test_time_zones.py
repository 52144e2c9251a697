"""Time zones come from the pinned package, whatever the machine knows of them."""

import os
import subprocess
import sys
import zoneinfo
from importlib.resources import files
from pathlib import Path

import pytest

ASK = """
import {entry}
from datetime import datetime
from zoneinfo import ZoneInfo
print(datetime(2026, 1, 1, tzinfo=ZoneInfo("Europe/Berlin")).utcoffset())
"""


@pytest.fixture
def odd_machine(tmp_path: Path) -> dict[str, str]:
    """A machine on which Berlin keeps the time of Kathmandu."""
    zone = tmp_path / "Europe" / "Berlin"
    zone.parent.mkdir()
    zone.write_bytes(files("tzdata.zoneinfo.Asia").joinpath("Kathmandu").read_bytes())
    return {**os.environ, "PYTHONTZPATH": str(tmp_path)}


@pytest.mark.parametrize("entry", ["holdfast.kernel.briefing.brief", "holdfast.command.main"])
def test_the_machines_own_zones_are_never_asked(entry: str, odd_machine: dict[str, str]) -> None:
    command = [sys.executable, "-c", ASK.format(entry=entry)]
    done = subprocess.run(command, env=odd_machine, capture_output=True, text=True, check=True)
    assert done.stdout == "1:00:00\n"


def test_tests_take_them_from_there_too() -> None:
    assert zoneinfo.TZPATH == ()
