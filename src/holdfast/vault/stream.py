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
ENDS_TOO_SOON = "The file ends too soon; a part of it is missing."
CHANGED = "This file was changed after it was sealed."


class CutShort(CannotOpen):
    """The file ends before its last piece."""


class NeverSealed(CannotOpen):
    """The file does not begin as a sealed one does."""


class DamagedFurtherOn(CannotOpen):
    """The first piece opens, so the key is right, and a later one does not."""


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
    """Raises ``NeverSealed``; ``CutShort`` where the end is missing; ``CannotOpen`` where the first
    piece does not open, ``DamagedFurtherOn`` where a later one does not. What it wrote by then is
    whole as far as it goes."""
    start = sealed.read(len(FORMAT) + ID_BYTES)
    if not start or start[: len(FORMAT)] != FORMAT[: len(start)]:
        raise NeverSealed("This is not a file that Holdfast sealed.")
    if len(start) < len(FORMAT) + ID_BYTES:
        raise CutShort(ENDS_TOO_SOON)
    for piece in _opened(key, start[len(FORMAT) :], _boxes(sealed)):
        plain.write(piece)


def _opened(key: bytes, id_: bytes, boxes: Iterable[tuple[bytes, bool]]) -> Iterator[bytes]:
    for place, (box, is_last) in enumerate(boxes):
        try:
            yield unseal(key, box, _bound_to(id_, place, is_last=is_last))
        except CannotOpen:
            if is_last and _opens(key, box, _bound_to(id_, place, is_last=False)):
                raise CutShort(ENDS_TOO_SOON) from None
            if place:
                raise DamagedFurtherOn(CHANGED) from None
            raise


def _boxes(sealed: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Each piece, and whether nothing comes after it."""
    box = _box(sealed, sealed.read(LENGTH_BYTES), CannotOpen)
    while True:
        length = sealed.read(LENGTH_BYTES)
        yield box, not length
        if not length:
            return
        box = _box(sealed, length, DamagedFurtherOn)


def _box(sealed: BinaryIO, length: bytes, if_changed: type[CannotOpen]) -> bytes:
    wanted = int.from_bytes(length, "big")
    if wanted > MOST_SEALED:
        raise if_changed(CHANGED)
    box = sealed.read(wanted)
    if len(length) < LENGTH_BYTES or len(box) < wanted:
        raise CutShort(ENDS_TOO_SOON)
    return box


def _opens(key: bytes, box: bytes, aad: bytes) -> bool:
    try:
        unseal(key, box, aad)
    except CannotOpen:
        return False
    return True


def _bound_to(id_: bytes, place: int, *, is_last: bool) -> bytes:
    return b"|".join([b"sealed file", id_, str(place).encode(), b"last" if is_last else b"more"])
