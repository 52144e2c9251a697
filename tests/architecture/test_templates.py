"""Pages obey the strict content-security policy before a browser sees them."""

import re
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, SOURCE

TEMPLATES = sorted(
    path for path in SOURCE.rglob("templates/**/*") if path.suffix in {".html", ".svg"}
)
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
