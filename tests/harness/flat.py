"""What a page says on one line, so that a test does not ask where its template breaks lines."""

from __future__ import annotations


def flat(page: str | bytes) -> str:
    """White space made one space, and none beside a tag."""
    text = page.decode() if isinstance(page, bytes) else page
    return " ".join(text.split()).replace("> ", ">").replace(" <", "<").replace(" >", ">")
