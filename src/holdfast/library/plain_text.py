"""Text of files as other programs save it: UTF-8 or UTF-16, with a mark in front or without."""

from __future__ import annotations

_MARKED = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def decoded(raw: bytes) -> str:
    """Raises UnicodeDecodeError for anything else."""
    guessed = "utf-16-le" if raw[1:2] == b"\0" else "utf-8-sig"
    return raw.decode(_MARKED.get(raw[:2], guessed))
