"""The mail that reached the demo: one file a message, kept by its mail server."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from secrets import token_hex

MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Letter:
    at: datetime
    to: str
    subject: str
    text: str


def keep(folder: Path, content: bytes, to: str, at: datetime) -> Letter:
    """On the disk before its arrival is acknowledged; gives the letter as it will be shown."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = f"{at.astimezone(UTC):%Y%m%dT%H%M%S%f}-{token_hex(3)}"
    beside = folder / f"{name}.new"
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(folder / f"{name}.eml")
    return opened(content, to, at)


def newest(folder: Path) -> list[Letter]:
    """The newest first."""
    kept = sorted(folder.glob("*.eml"), reverse=True) if folder.exists() else []
    return [_read(path) for path in kept[:MOST_SHOWN]]


def opened(content: bytes, to: str, at: datetime) -> Letter:
    message = message_from_bytes(content, policy=policy.default)
    return Letter(at, to, str(message["Subject"] or ""), _text(message))


def _read(path: Path) -> Letter:
    content = path.read_bytes()
    message = message_from_bytes(content, policy=policy.default)
    at = datetime.strptime(path.name[:21], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
    return Letter(at, str(message["To"] or ""), str(message["Subject"] or ""), _text(message))


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    return "" if body is None else str(body.get_content()).strip()
