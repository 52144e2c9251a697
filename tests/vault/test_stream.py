"""A file of any length is sealed in pieces: none is changed, moved, left out or cut unseen."""

from io import BytesIO

import pytest

from holdfast.vault import CannotOpen, new_client_key, seal_file, unseal_file
from holdfast.vault.stream import (
    FORMAT,
    ID_BYTES,
    PIECE_BYTES,
    CutShort,
    DamagedFurtherOn,
    NeverSealed,
)

KEY = new_client_key()
LONG = bytes(range(256)) * (PIECE_BYTES // 100)  # three pieces


def sealed(plain: bytes) -> bytes:
    into = BytesIO()
    seal_file(KEY, BytesIO(plain), into)
    return into.getvalue()


def opened(file: bytes, key: bytes = KEY) -> bytes:
    into = BytesIO()
    unseal_file(key, BytesIO(file), into)
    return into.getvalue()


def pieces(file: bytes) -> tuple[bytes, list[bytes]]:
    start, rest = file[: len(FORMAT) + ID_BYTES], file[len(FORMAT) + ID_BYTES :]
    found = []
    while rest:
        end = 4 + int.from_bytes(rest[:4], "big")
        found.append(rest[:end])
        rest = rest[end:]
    return start, found


@pytest.mark.parametrize("plain", [b"", b"a", LONG, bytes(PIECE_BYTES), bytes(2 * PIECE_BYTES)])
def test_what_was_sealed_is_opened(plain):
    assert opened(sealed(plain)) == plain


def test_another_key_opens_nothing():
    with pytest.raises(CannotOpen):
        opened(sealed(LONG), new_client_key())


@pytest.mark.parametrize("left", [0, 10, len(FORMAT) + ID_BYTES, len(FORMAT) + ID_BYTES + 2, -1])
def test_cut_anywhere_it_does_not_open(left):
    with pytest.raises(CannotOpen):
        opened(sealed(LONG)[:left])


def test_cut_between_two_pieces_it_says_that_a_part_is_missing():
    start, found = pieces(sealed(LONG))
    for count in (1, 2):
        with pytest.raises(CutShort):
            opened(start + b"".join(found[:count]))


def test_pieces_in_another_order_do_not_open():
    start, (first, second, third) = pieces(sealed(LONG))
    with pytest.raises(CannotOpen):
        opened(start + second + first + third)


def test_a_piece_of_another_file_does_not_open():
    start, found = pieces(sealed(LONG))
    _, others = pieces(sealed(LONG))
    with pytest.raises(CannotOpen):
        opened(start + found[0] + others[1] + found[2])


def changed(file: bytes, at: int) -> bytes:
    return file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :]


@pytest.mark.parametrize("file", [b"", b"a", b"PK\x03\x04" * 99, changed(sealed(LONG), 3)])
def test_what_was_never_sealed_is_told_from_what_does_not_open(file):
    with pytest.raises(NeverSealed):
        opened(file)


def test_the_first_piece_tells_a_wrong_key_from_a_damaged_file():
    start, (first, second, _) = pieces(sealed(LONG))
    with pytest.raises(CannotOpen) as of_first:
        opened(changed(sealed(LONG), len(start) + 50))
    assert of_first.type is CannotOpen
    for at in (len(start) + len(first) + place for place in (0, 50, len(second) + 50)):
        with pytest.raises(DamagedFurtherOn):
            opened(changed(sealed(LONG), at))


@pytest.mark.parametrize("left", [1, len(FORMAT), len(FORMAT) + 3])
def test_cut_in_its_first_line_it_ends_too_soon(left):
    with pytest.raises(CutShort):
        opened(sealed(LONG)[:left])
