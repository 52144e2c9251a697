"""Nobody is served without the right key, and no key is made over what another sealed."""

import pytest
from tests.cast import cast

from holdfast.people.keys import make_key, read_key
from holdfast.site.start import CannotStart, make_key_if_new, refuse_without_key

pytestmark = pytest.mark.django_db


@pytest.fixture
def key_file(settings, tmp_path):
    """Settings name a key file that is not there."""
    settings.HOLDFAST_KEY_FILE = tmp_path / "key"
    return tmp_path / "key"


def test_it_starts_with_its_own_key():
    cast()
    refuse_without_key()


def test_it_refuses_without_a_key(key_file):
    with pytest.raises(CannotStart):
        refuse_without_key()
    assert not key_file.exists()


def test_it_refuses_a_key_that_does_not_open_what_is_kept(settings, tmp_path):
    cast()
    settings.HOLDFAST_KEY_FILE = tmp_path / "another"
    make_key(tmp_path / "another")
    with pytest.raises(CannotStart, match="not the one"):
        refuse_without_key()


def test_an_empty_installation_starts_with_any_key(key_file):
    make_key(key_file)
    refuse_without_key()


def test_a_new_installation_gets_a_key(key_file):
    assert make_key_if_new()
    refuse_without_key()


def test_it_is_made_once(key_file):
    make_key_if_new()
    before = read_key(key_file)
    assert not make_key_if_new()
    assert read_key(key_file) == before


def test_no_key_is_made_over_what_another_sealed(settings, tmp_path):
    cast()
    settings.HOLDFAST_KEY_FILE = tmp_path / "gone"
    with pytest.raises(CannotStart, match="gone"):
        make_key_if_new()
    assert not (tmp_path / "gone").exists()
