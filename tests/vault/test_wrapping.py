"""A client's key, kept under the installation's key."""

import pytest

from holdfast.vault import (
    KEY_BYTES,
    CannotOpen,
    NotAKey,
    new_client_key,
    new_installation_key,
    unwrap,
    wrap,
)

KEK = bytes(range(32))


def test_a_wrapped_key_comes_back() -> None:
    key = new_client_key()
    assert unwrap(KEK, wrap(KEK, key)) == key


def test_it_agrees_with_the_published_example() -> None:
    """RFC 3394, section 4.6: wrap 256 bits of key data with a 256-bit KEK."""
    key = bytes.fromhex("00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F")
    wrapped = "28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21"
    assert wrap(KEK, key) == bytes.fromhex(wrapped)


def test_another_installation_key_unwraps_nothing() -> None:
    with pytest.raises(CannotOpen):
        unwrap(new_installation_key(), wrap(KEK, new_client_key()))


def test_changed_bytes_are_noticed() -> None:
    wrapped = bytearray(wrap(KEK, new_client_key()))
    wrapped[5] ^= 1
    with pytest.raises(CannotOpen):
        unwrap(KEK, bytes(wrapped))


@pytest.mark.parametrize("wrapped", [b"", b"short", bytes(41)])
def test_what_is_no_wrapped_key_is_refused(wrapped: bytes) -> None:
    with pytest.raises(CannotOpen):
        unwrap(KEK, wrapped)


def test_only_whole_keys_are_wrapped_and_wrap() -> None:
    with pytest.raises(NotAKey):
        wrap(KEK, b"too short")
    with pytest.raises(NotAKey):
        wrap(b"too short", new_client_key())


@pytest.mark.parametrize("make", [new_client_key, new_installation_key])
def test_new_keys_are_long_and_never_the_same(make: object) -> None:
    assert callable(make)
    keys = {make() for _ in range(50)}
    assert len(keys) == 50
    assert {len(key) for key in keys} == {KEY_BYTES}
