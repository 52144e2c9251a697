"""The kernel can be loaded where there is no Django and no YAML."""

import subprocess
import sys

import pytest

FOREIGN = ("django", "yaml", "msgspec", "sqlite3", "socket", "holdfast.library", "holdfast.site")

WALK = """
import importlib, pkgutil, sys
import holdfast.kernel as kernel
for found in pkgutil.walk_packages(kernel.__path__, "holdfast.kernel."):
    importlib.import_module(found.name)
print("\\n".join(sys.modules))
"""


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    told = subprocess.run(
        [sys.executable, "-c", WALK], capture_output=True, text=True, check=False, timeout=60
    )
    assert told.returncode == 0, told.stderr
    return set(told.stdout.split())


@pytest.mark.parametrize("name", FOREIGN)
def test_loading_every_module_of_the_kernel_does_not_load(name: str, loaded: set[str]) -> None:
    assert "holdfast.kernel" in loaded
    assert name not in loaded
