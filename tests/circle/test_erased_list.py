"""The lists of those who were erased, in the home and on another disk, whole or torn."""

import pytest
from django.conf import settings
from tests.cast import cast
from tests.record.said import NOON

from holdfast.circle.erased_list import NAME, can_be_written, read_list, write_list
from holdfast.command.check_left import no_second_list
from holdfast.record import erase

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lists(tmp_path, settings):
    """That in the home, and the one that should outlive its disk."""
    settings.HOLDFAST_HOME = tmp_path
    settings.HOLDFAST_ERASED_LIST = tmp_path / "elsewhere" / "erased.jsonl"
    settings.HOLDFAST_ERASED_LIST.parent.mkdir()
    return tmp_path / NAME, settings.HOLDFAST_ERASED_LIST


@pytest.fixture
def clem():
    return cast()


def test_both_know_at_once_whom_an_erasure_took(lists, clem):
    erase(clem.client, by=clem.ada.reader, at=NOON)
    for one in lists:
        assert [line.client_id for line in read_list(one).lines] == [clem.client.id]
        assert one.stat().st_mode & 0o077 == 0


def test_where_one_cannot_be_written_the_other_is_and_check_says_so(lists, clem):
    assert no_second_list() == []
    of_home, elsewhere = lists
    elsewhere.parent.rmdir()
    erase(clem.client, by=clem.ada.reader, at=NOON)
    assert len(read_list(of_home).lines) == 1
    (said,) = no_second_list()
    assert f"cannot be written at {elsewhere}" in said
    elsewhere.mkdir(parents=True)
    assert not can_be_written(elsewhere)


def test_nobody_asks_for_one_that_is_not_set(lists):
    settings.HOLDFAST_ERASED_LIST = None
    assert no_second_list() == []


@pytest.mark.parametrize("torn", [b'{"practice_id":"0a', b"{", b'{"practice_id":"0a\0\0', b"\0\0"])
def test_a_torn_last_line_is_told_apart_and_written_anew(lists, clem, torn):
    of_home, _ = lists
    erase(clem.client, by=clem.ada.reader, at=NOON)
    whole = of_home.read_bytes()
    of_home.write_bytes(whole + torn)
    found = read_list(of_home)
    assert (len(found.lines), found.torn) == (1, torn)
    of_home.write_bytes(torn)
    write_list(of_home)
    assert of_home.read_bytes() == whole


def test_a_whole_line_without_its_end_is_kept_and_the_next_stands_below(lists, clem):
    of_home, _ = lists
    erase(clem.client, by=clem.ada.reader, at=NOON)
    whole = of_home.read_bytes()
    of_home.write_bytes(whole.replace(str(clem.client.id).encode(), b"0" * 32).rstrip(b"\n"))
    write_list(of_home)
    assert len(read_list(of_home).lines) == 2


@pytest.mark.parametrize("written", [b"kelp", b"kelp\n", b'{"practice_id":"0a\n{}'])
def test_what_is_no_list_is_none(tmp_path, written):
    import msgspec

    (tmp_path / NAME).write_bytes(written)
    with pytest.raises(msgspec.DecodeError):
        read_list(tmp_path / NAME)
