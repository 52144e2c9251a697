"""What may not stand in the repository: addresses of one machine, unfinished ends, vague names."""

import re
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, SOURCE, kept_files, python_files

THIS = Path(__file__)
WRITTEN = {
    ".cfg", ".css", ".html", ".in", ".ini", ".js", ".json", ".md", ".mjs", ".po", ".py", ".scss",
    ".sh", ".sql", ".svg", ".toml", ".ts", ".txt", ".webmanifest", ".xml", ".yaml", ".yml", "",
}  # fmt: skip

FORBIDDEN = {
    "the host of a package registry": r"pypi\.org|pythonhosted\.org|registry\.npmjs|npmjs\.org"
    r"|registry\.yarnpkg|--(extra-)?index-url|find-links",
    "a folder of one machine": r"(?<![\w.~])/(root|work|Users)/\w|(?<![\w.~])/home/[a-z]+/\w"
    r"|(?<![\w.~])/opt/(wheels|pypi)",
    "how the text was written": r"\b(sub-?agents?|coding agents?|AI agents?|chatbots?)\b"
    r"|\blanguage models?\b|\bsystem prompts?\b|\bBRIEF\.md\b|\bco-authored-by\b",
    "an unfinished end": r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b",
}
VAGUE = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "data",
    "info",
    "manager",
    "handler",
    "misc",
}


def texts() -> list[tuple[str, str]]:
    found = []
    for path in kept_files():
        if path.suffix in WRITTEN and path != THIS:
            found.append((str(path.relative_to(ROOT)), path.read_text("utf-8", "replace")))
    return found


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nowhere_in_the_tree_stands(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what], re.IGNORECASE if what != "an unfinished end" else 0)
    found = [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []


def test_the_folder_this_copy_lies_in_is_named_nowhere() -> None:
    assert [name for name, text in texts() if len(ROOT.parts) > 1 and str(ROOT) + "/" in text] == []


def test_no_module_or_folder_has_a_vague_name() -> None:
    paths = [path.relative_to(SOURCE) for path in python_files(SOURCE)]
    assert [str(path) for path in paths if VAGUE & {*path.parts[:-1], path.stem}] == []


SILENCED = re.compile(
    r"#\s*(noqa|type:\s*ignore|pragma:\s*no cover|ruff:\s*noqa|mypy:)(?P<rest>.*)"
)


def test_a_silenced_check_gives_its_reason_beside_it() -> None:
    """``# noqa: N802 - aiosmtpd's name``: the code, then words."""
    bare = []
    for path in [*python_files(SOURCE), *python_files(ROOT / "tests")]:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            silenced = None if path == THIS else SILENCED.search(line)
            if silenced and not re.search(r"[-—#(]\s?\w+\W+\w+", silenced["rest"]):
                bare.append(f"{path.relative_to(ROOT)}:{number}")
    assert bare == []


def test_no_file_of_another_project_is_kept_here() -> None:
    names = [path.name for path in kept_files()]
    assert [
        name for name in names if name.endswith((".min.js", ".min.css", ".whl", ".woff2"))
    ] == []
