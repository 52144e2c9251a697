"""What a backup says of itself: when, of which version, how much of what, and where chains end."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.db import connection

from holdfast.exchange.backup.copies import Ask, columns_of

NAME = "manifest.json"
HEADS = (
    "SELECT e.client_id, e.seq, e.digest FROM record_entry e JOIN (SELECT client_id, "
    "max(seq) AS seq FROM record_entry GROUP BY client_id) last "
    "ON last.client_id = e.client_id AND last.seq = e.seq"
)
AUDIT_HEADS = "SELECT practice_id, position, digest FROM audit_chainhead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """``migrations`` are those the database had; ``heads`` by client, ``audit`` by practice: place
    and digest of the last row."""

    at: datetime
    version: str
    engine: str
    columns: dict[str, list[str]]
    counts: dict[str, int]
    digests: dict[str, str]
    migrations: list[tuple[str, str]]
    heads: dict[str, tuple[int, str]]
    audit: dict[str, tuple[int, str]]


def manifest_of(ask: Ask, at: datetime) -> Manifest:
    """Without the digests of the files, which are whole only when the copy is closed."""
    columns = columns_of(ask)
    return Manifest(
        at=at,
        version=version("holdfast"),
        engine=connection.vendor,
        columns=columns,
        counts=counted(ask, list(columns)),
        digests={},
        migrations=[(app, name) for app, name in ask("SELECT app, name FROM django_migrations")],
        heads=heads(ask, HEADS),
        audit=heads(ask, AUDIT_HEADS),
    )


def counted(ask: Ask, tables: list[str]) -> dict[str, int]:
    quote = connection.ops.quote_name
    return {table: ask(f"SELECT count(*) FROM {quote(table)}")[0][0] for table in tables}


def heads(ask: Ask, question: str) -> dict[str, tuple[int, str]]:
    return {_id(who): (place, bytes(digest).hex()) for who, place, digest in ask(question)}


def digests_in(folder: Path) -> dict[str, str]:
    return {path.name: _digest(path) for path in sorted(folder.iterdir())}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _id(value: Any) -> str:
    return str(value).replace("-", "")
