"""What is sealed is read only with its own key, in its own place, unchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.vault import CannotOpen, NotAKey, UnknownVersion, VaultError, seal, unseal
from holdfast.vault.keys import new_client_key

KEY = bytes(range(32))
PLACE = b"client-1|entry-1|check_in"


@given(st.binary(max_size=2000), st.binary(max_size=100))
def test_what_was_sealed_comes_back(words: bytes, place: bytes) -> None:
    assert unseal(KEY, seal(KEY, words, place), place) == words


def test_the_words_do_not_stand_in_the_seal() -> None:
    assert b"I slept badly" not in seal(KEY, b"I slept badly", PLACE)


def test_the_same_words_sealed_twice_do_not_look_alike() -> None:
    assert seal(KEY, b"words", PLACE) != seal(KEY, b"words", PLACE)


def test_a_seal_moved_to_another_place_is_refused() -> None:
    sealed = seal(KEY, b"words", b"client-1|entry-1|check_in")
    with pytest.raises(CannotOpen):
        unseal(KEY, sealed, b"client-2|entry-1|check_in")


def test_two_seals_whose_places_are_swapped_are_both_refused() -> None:
    first, second = seal(KEY, b"first", b"place-1"), seal(KEY, b"second", b"place-2")
    for sealed, place in ((first, b"place-2"), (second, b"place-1")):
        with pytest.raises(CannotOpen):
            unseal(KEY, sealed, place)


def test_another_clients_key_opens_nothing() -> None:
    with pytest.raises(CannotOpen):
        unseal(new_client_key(), seal(KEY, b"words", PLACE), PLACE)


@pytest.mark.parametrize("where", [1, 12, 13, -1])
def test_one_changed_bit_is_noticed(where: int) -> None:
    sealed = bytearray(seal(KEY, b"words", PLACE))
    sealed[where] ^= 1
    with pytest.raises(CannotOpen):
        unseal(KEY, bytes(sealed), PLACE)


def test_another_version_is_named_as_such() -> None:
    with pytest.raises(UnknownVersion):
        unseal(KEY, b"\x02" + seal(KEY, b"words", PLACE)[1:], PLACE)


@pytest.mark.parametrize("length", [0, 1, 28])
def test_what_is_too_short_to_be_a_seal_is_refused(length: int) -> None:
    with pytest.raises(CannotOpen):
        unseal(KEY, seal(KEY, b"words", PLACE)[:length], PLACE)


def test_bytes_as_a_database_hands_them_out_are_opened() -> None:
    assert unseal(KEY, memoryview(seal(KEY, b"words", PLACE)), PLACE) == b"words"  # type: ignore[arg-type]  # psycopg gives memoryviews


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(NotAKey):
        seal(bytes(length), b"words", PLACE)
    with pytest.raises(NotAKey):
        unseal(bytes(length), seal(KEY, b"words", PLACE), PLACE)


def test_no_error_tells_a_word_or_a_key() -> None:
    with pytest.raises(VaultError) as refused:
        unseal(KEY, seal(KEY, b"secret words", PLACE), b"elsewhere")
    told = str(refused.value)
    assert "secret" not in told
    assert KEY.hex() not in told
    assert refused.value.__cause__ is None


def test_every_refusal_is_of_one_family() -> None:
    assert issubclass(UnknownVersion, CannotOpen)
    assert issubclass(CannotOpen, VaultError)
    assert issubclass(NotAKey, VaultError)
