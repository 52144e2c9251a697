"""Opened entries, packed into bytes that open again in well under a millisecond.

Entries lie on one shelf a kind, as typed rows, so that msgspec builds every body's struct itself.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from holdfast.kernel.entries import KINDS, By, Entry, Label
from holdfast.kernel.entries.when import When, parse
from holdfast.record.entry.kept_entry import Kept

FAST = 1


def _shelf(body: Any) -> Any:
    """The type of a list of rows: place, author, header and body."""
    return list[tuple[int, UUID | None, str, datetime, datetime, By, Label, str | None, body]]


Shelves = msgspec.defstruct(
    "Shelves",
    [(kind, _shelf(body), msgspec.field(default_factory=list)) for kind, body in KINDS.items()],
)


def _shape() -> str:
    layout = [(kind, [(f.name, str(f.type)) for f in fields(KINDS[kind])]) for kind in KINDS]
    return hashlib.sha256(repr(layout).encode()).hexdigest()[:16]


SHAPE = _shape()


def _written(value: Any) -> str:
    if isinstance(value, When):
        return str(value)
    raise NotImplementedError(f"A body holds a {type(value).__name__}, which has no written form.")


def _read(wanted: type[Any], written: Any) -> Any:
    if wanted is When:
        return parse(written)
    raise NotImplementedError(f"A body asks for a {wanted.__name__}, which has no written form.")


_encoder = msgspec.json.Encoder(enc_hook=_written)
_decoder = msgspec.json.Decoder(Shelves, dec_hook=_read)


def pack(kept: Iterable[Kept]) -> bytes:
    shelves: dict[str, list[Any]] = {}
    for one in kept:
        shelves.setdefault(one.entry.kind, []).append(_as_row(one))
    return zlib.compress(_encoder.encode(shelves), FAST)


def unpack(packed: bytes) -> list[Kept]:
    """In the order of ``seq``. Raises msgspec.ValidationError where the structs have changed."""
    shelves = _decoder.decode(zlib.decompress(packed))
    kept = [_as_kept(kind, row) for kind in KINDS for row in getattr(shelves, kind)]
    kept.sort(key=lambda one: one.seq)
    return kept


def _as_row(one: Kept) -> Any:
    entry = one.entry
    return (
        one.seq,
        one.author_id,
        entry.id,
        entry.at,
        entry.recorded_at,
        entry.by,
        entry.label,
        entry.replaces,
        entry.body,
    )


def _as_kept(kind: str, row: Any) -> Kept:
    seq, author_id, id_, at, recorded_at, by, label, replaces, body = row
    entry = Entry(
        id=id_,
        kind=kind,
        at=at,
        recorded_at=recorded_at,
        by=by,
        label=label,
        replaces=replaces,
        body=body,
    )
    return Kept(seq, author_id, entry)
