"""What a page says on one line, so that a test does not ask where its template breaks lines."""

from __future__ import annotations

import re

TAG = re.compile(r"<[^>]+>")


def flat(page: str | bytes) -> str:
    """White space made one, and none beside a tag or where a value of a tag begins or ends."""
    text = " ".join((page.decode() if isinstance(page, bytes) else page).split())
    text = text.replace("> ", ">").replace(" <", "<").replace(" >", ">")
    return TAG.sub(lambda tag: tag[0].replace('=" ', '="').replace(' "', '"'), text)
