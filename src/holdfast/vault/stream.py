"""Sealing a file of any length, a piece at a time: nothing of it is changed, moved or cut unseen.

A file is ``name of the format + 16 random bytes``, then for each piece its length (4 bytes) and its
seal. Each seal is bound to those random bytes, to its place, and to whether it is the last.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from holdfast.vault.errors import CannotOpen
from holdfast.vault.sealing import seal, unseal

FORMAT = b"holdfast sealed file 1\n"
ID_BYTES = 16
LENGTH_BYTES = 4
PIECE_BYTES = 1 << 20
MOST_SEALED = PIECE_BYTES + 64


class CutShort(CannotOpen):
    """The file ends before its last piece."""


def seal_file(key: bytes, plain: BinaryIO, sealed: BinaryIO) -> None:
    id_ = secrets.token_bytes(ID_BYTES)
    sealed.write(FORMAT + id_)
    place, piece = 0, plain.read(PIECE_BYTES)
    while True:
        following = plain.read(PIECE_BYTES)
        box = seal(key, piece, _bound_to(id_, place, is_last=not following))
        sealed.write(len(box).to_bytes(LENGTH_BYTES, "big") + box)
        if not following:
            return
        place, piece = place + 1, following


def unseal_file(key: bytes, sealed: BinaryIO, plain: BinaryIO) -> None:
    """Raises ``CannotOpen``, and ``CutShort`` where the end is missing; what it wrote by then is
    whole as far as it goes."""
    start = sealed.read(len(FORMAT) + ID_BYTES)
    if not start.startswith(FORMAT) or len(start) < len(FORMAT) + ID_BYTES:
        raise CannotOpen("This is not a file that Holdfast sealed.")
    for piece in _opened(key, start[len(FORMAT) :], _boxes(sealed)):
        plain.write(piece)


def _opened(key: bytes, id_: bytes, boxes: Iterable[tuple[bytes, bool]]) -> Iterator[bytes]:
    for place, (box, is_last) in enumerate(boxes):
        try:
            yield unseal(key, box, _bound_to(id_, place, is_last=is_last))
        except CannotOpen:
            if is_last and _opens(key, box, _bound_to(id_, place, is_last=False)):
                raise CutShort("The file ends too soon; a part of it is missing.") from None
            raise


def _boxes(sealed: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Each piece, and whether nothing comes after it."""
    box = _box(sealed, sealed.read(LENGTH_BYTES))
    while True:
        length = sealed.read(LENGTH_BYTES)
        yield box, not length
        if not length:
            return
        box = _box(sealed, length)


def _box(sealed: BinaryIO, length: bytes) -> bytes:
    wanted = int.from_bytes(length, "big")
    if wanted > MOST_SEALED:
        raise CannotOpen("This file was changed after it was sealed.")
    box = sealed.read(wanted)
    if len(length) < LENGTH_BYTES or len(box) < wanted:
        raise CutShort("The file ends too soon; a part of it is missing.")
    return box


def _opens(key: bytes, box: bytes, aad: bytes) -> bool:
    try:
        unseal(key, box, aad)
    except CannotOpen:
        return False
    return True


def _bound_to(id_: bytes, place: int, *, is_last: bool) -> bytes:
    return b"|".join([b"sealed file", id_, str(place).encode(), b"last" if is_last else b"more"])
