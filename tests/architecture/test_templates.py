"""Pages obey the strict content-security policy before a browser sees them; no line is too long."""

import re
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, SOURCE
from tests.architecture.template_parts import TEMPLATES

LETTERS = sorted(SOURCE.rglob("templates/**/*.txt"))
LONGEST_LINE = 120
COMMENT = re.compile(r"{%\s*comment.*?endcomment\s*%}|{#.*?#}", re.DOTALL)
FORBIDDEN = {
    "an inline script": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=.application/json)[^>]*>"),
    "an inline style": re.compile(r"<style\b|\sstyle\s*="),
    "an inline listener": re.compile(r"<[^>]+\son[a-z]+\s*="),
    "something from another host": re.compile(r"<(script|link|img|iframe|source)\b[^>]*https?://"),
}
named = pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))


@named
@pytest.mark.parametrize("what", FORBIDDEN)
def test_a_template_holds_no(what: str, path: Path) -> None:
    text = COMMENT.sub("", path.read_text("utf-8"))
    found = FORBIDDEN[what].search(text)
    assert found is None, f"{path.relative_to(ROOT)}: {found.group()[:80] if found else ''}"


def test_no_line_is_too_long() -> None:
    """``djhtml`` indents and breaks no line: that is done by hand, where nothing is shown of it."""
    assert [
        f"{path.relative_to(ROOT)}:{number}: {len(line)}"
        for path in [*TEMPLATES, *LETTERS]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    ] == []
