"""What is read once a process is read under one lock, and so is remembered in one way."""

import re
from pathlib import Path

HOUSE = Path(__file__).parents[2] / "src" / "holdfast"
ANOTHER_CACHE = re.compile(r"^@(functools\.)?(lru_)?cache\b", re.MULTILINE)


def test_above_the_kernel_nothing_is_remembered_in_another_way():
    files = (file for file in HOUSE.rglob("*.py") if "kernel" not in file.relative_to(HOUSE).parts)
    assert [file.name for file in files if ANOTHER_CACHE.search(file.read_text("utf-8"))] == []
