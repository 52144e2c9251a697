"""The kernel can be loaded where there is no Django and no YAML."""

import json
import subprocess
import sys

import pytest

from tests.architecture.house import SOURCE, python_files

FOREIGN = (
    "django",
    "yaml",
    "msgspec",
    "sqlite3",
    "socket",
    "holdfast.library",
    "holdfast.vault",
    "holdfast.site",
)

WALK = """
import importlib, json, pkgutil, sys
import holdfast.kernel as kernel
failed = {}
for found in pkgutil.walk_packages(kernel.__path__, "holdfast.kernel."):
    try:
        importlib.import_module(found.name)
    except ImportError as error:
        failed[found.name] = str(error)
print(json.dumps({"loaded": list(sys.modules), "failed": failed}))
"""


@pytest.fixture(scope="module")
def walked() -> dict[str, list[str]]:
    told = subprocess.run(
        [sys.executable, "-c", WALK], capture_output=True, text=True, check=False, timeout=60
    )
    assert told.returncode == 0, told.stderr
    found: dict[str, list[str]] = json.loads(told.stdout)
    return found


def test_every_module_of_the_kernel_loads_by_itself(walked: dict[str, list[str]]) -> None:
    assert walked["failed"] == {}


@pytest.mark.parametrize("name", FOREIGN)
def test_loading_every_module_of_the_kernel_does_not_load(
    name: str, walked: dict[str, list[str]]
) -> None:
    assert "holdfast.kernel" in walked["loaded"]
    assert name not in walked["loaded"]


def test_the_kernel_imports_nothing_for_types_alone() -> None:
    """So the layers of the linter, which leaves such imports out, count all of the kernel's."""
    kernel = python_files(SOURCE / "kernel")
    assert [path.name for path in kernel if "TYPE_CHECKING" in path.read_text("utf-8")] == []
