"""The house as the linter knows it: its floors, read from the contract in pyproject.toml."""

import subprocess
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "holdfast"


@cache
def floors() -> dict[str, int]:
    """Room -> floor, the kernel lowest at 0."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return {
        room.strip(" ()"): height
        for height, floor in enumerate(reversed(layers))
        for room in floor.split("|")
    }


def room_of(module: str) -> str | None:
    """The room a module of ours stands in; ``None`` for other people's modules."""
    parts = module.split(".")
    return parts[1] if parts[0] == "holdfast" and len(parts) > 1 else None


@cache
def kept_files() -> tuple[Path, ...]:
    """Every file that is in the repository, or in the folder where there is no repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    names = [name for name in listed.stdout.split("\0") if name]
    files = [ROOT / name for name in names] or [*SOURCE.rglob("*"), *(ROOT / "tests").rglob("*")]
    return tuple(path for path in files if path.is_file())


def python_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py") if "node_modules" not in path.parts)
