"""Finding a sealed name without opening any."""

import pytest

from holdfast.vault import NotAKey, blind_index, blind_prefixes, blind_words, search_words

KEY = bytes(range(32))
OTHER = bytes(range(1, 33))


@pytest.mark.parametrize(
    "spelt",
    ["Clem Ash", "clem ash", "CLEM  ASH", " Clem\tAsh ", "Clém Ash", "Clem-Ash", "Ｃlem Ash"],
)
def test_the_same_name_is_found_however_it_is_typed(spelt: str) -> None:
    assert blind_index(KEY, spelt) == blind_index(KEY, "Clem Ash")


@pytest.mark.parametrize("other", ["Clem", "Ash Clem", "Clem Ashe", "ClemAsh", ""])
def test_another_name_is_another_index(other: str) -> None:
    assert blind_index(KEY, other) != blind_index(KEY, "Clem Ash")


def test_sharp_s_and_combined_letters_are_the_same_letters() -> None:
    assert blind_index(KEY, "Straße") == blind_index(KEY, "STRASSE")
    assert blind_index(KEY, "Zoe\u0308") == blind_index(KEY, "Zo\u00eb")


def test_vowel_signs_of_other_scripts_do_not_tear_a_word() -> None:
    assert len(blind_words(KEY, "मीरा")) == 1


def test_without_the_key_nothing_can_be_compared() -> None:
    assert blind_index(OTHER, "Clem Ash") != blind_index(KEY, "Clem Ash")


def test_two_practices_cannot_be_compared() -> None:
    first, second = (blind_index(KEY, "Clem Ash", scope) for scope in (b"north", b"south"))
    assert first != second


def test_any_word_of_a_name_finds_it() -> None:
    assert blind_words(KEY, "ash") <= blind_words(KEY, "Clem Ash")
    assert not blind_words(KEY, "birch") & blind_words(KEY, "Clem Ash")


@pytest.mark.parametrize("typed", ["cl", "Cle", "clem", "as", "clem a", "ash cl", "Clem Ash"])
def test_typing_finds_a_name_by_its_beginnings(typed: str) -> None:
    sought = search_words(KEY, typed)
    assert sought
    assert sought <= blind_prefixes(KEY, "Clem Ash")


@pytest.mark.parametrize("typed", ["em", "clemm", "clem birch", "ashe"])
def test_typing_something_else_does_not_find_it(typed: str) -> None:
    assert not search_words(KEY, typed) <= blind_prefixes(KEY, "Clem Ash")


@pytest.mark.parametrize("typed", ["", "c", " - ", "c a"])
def test_too_little_typed_searches_for_nothing(typed: str) -> None:
    assert search_words(KEY, typed) == frozenset()


def test_a_very_long_word_is_still_found_whole() -> None:
    name = "Wolfeschlegelsteinhausen"
    assert search_words(KEY, name) <= blind_prefixes(KEY, name)


def test_a_whole_name_a_word_and_a_beginning_never_share_a_digest() -> None:
    whole, word = {blind_index(KEY, "clem")}, blind_words(KEY, "clem")
    beginnings = blind_prefixes(KEY, "clem")
    assert not (whole & word or whole & beginnings or word & beginnings)


def test_a_key_of_another_length_is_refused() -> None:
    with pytest.raises(NotAKey):
        blind_index(b"short", "Clem")
