"""Processes of this machine, as Linux shows them."""

from __future__ import annotations

from pathlib import Path


def children_of(pid: int) -> set[int]:
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return set()
    return {int(word) for word in listed.split()}


def lives(pid: int) -> bool:
    """Whether it runs; one that ended and was not buried yet does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def sockets_to(port: int, pid: int) -> set[str]:
    """The connections to that port which the process holds open."""
    rows = [row.split() for row in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    there = {f"socket:[{row[9]}]" for row in rows if int(row[2].split(":")[1], 16) == port}
    return there & {_points_to(file) for file in Path(f"/proc/{pid}/fd").iterdir()}


def _points_to(file: Path) -> str:
    """Where a file of the process leads; nothing when it was closed since it was listed."""
    try:
        return str(file.readlink())
    except FileNotFoundError:
        return ""
