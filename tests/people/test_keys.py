"""The installation key and its file."""

import stat

import pytest

from holdfast.people.keys import KeyExists, KeyMissing, derived, make_key, read_key


def test_a_new_key_is_readable_by_its_owner_alone(tmp_path):
    make_key(tmp_path / "home" / "key")
    assert stat.S_IMODE((tmp_path / "home" / "key").stat().st_mode) == 0o600
    assert len(read_key(tmp_path / "home" / "key")) == 32


def test_a_key_is_never_made_over_another(tmp_path):
    make_key(tmp_path / "key")
    before = read_key(tmp_path / "key")
    with pytest.raises(KeyExists):
        make_key(tmp_path / "key")
    assert read_key(tmp_path / "key") == before


def test_two_keys_differ(tmp_path):
    make_key(tmp_path / "one")
    make_key(tmp_path / "other")
    assert read_key(tmp_path / "one") != read_key(tmp_path / "other")


@pytest.mark.parametrize("text", ["", "kelp", "ab" * 31, "ab" * 33, "zz" * 32])
def test_what_is_no_key_is_refused_without_showing_it(tmp_path, text):
    file = tmp_path / "key"
    file.touch(mode=0o600)
    file.write_text(text)
    with pytest.raises(KeyMissing) as refused:
        read_key(file)
    assert text == "" or text not in str(refused.value)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(KeyMissing):
        read_key(tmp_path / "nowhere")


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
def test_a_key_that_others_may_read_is_refused(tmp_path, mode):
    make_key(tmp_path / "key")
    (tmp_path / "key").chmod(mode)
    with pytest.raises(KeyMissing):
        read_key(tmp_path / "key")


def test_each_purpose_has_a_key_of_its_own():
    key = bytes(32)
    assert derived(key, "names") != derived(key, "client keys")
    assert derived(key, "names") == derived(key, "names")
    assert len(derived(key, "names")) == 32
