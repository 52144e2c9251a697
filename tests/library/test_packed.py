"""What ships with the product is kept packed once it was read; never a chart, never half of it."""

from pathlib import Path

import pytest

from holdfast.library import packed, yaml_file
from holdfast.library.content import FOLDER
from holdfast.library.packed import pack, unpack
from holdfast.library.yaml_file import read_yaml
from holdfast.library.yaml_text import value_of

TEXT = b"dose_mg: 35\n"
SAID = {"dose_mg": 35}


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where it is kept, with nothing in it yet."""
    folder = tmp_path / "kept"
    monkeypatch.setattr(packed, "KEPT", folder)
    return folder


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of the content."""
    monkeypatch.setattr(yaml_file, "_SHIPPED", tmp_path / "content")
    path = tmp_path / "content" / "dosing.yaml"
    path.parent.mkdir()
    path.write_bytes(TEXT)
    return path


def only_in(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def test_every_file_of_the_content_is_the_same_packed_and_read():
    for path in FOLDER.rglob("*.yaml"):
        read_yaml(path)
        assert unpack(path.read_bytes()) == value_of(path.read_text("utf-8"), path.name), path


def test_what_was_read_once_is_not_read_as_yaml_again(shipped, monkeypatch):
    read_yaml(shipped)
    monkeypatch.setattr(yaml_file, "_parsed", lambda path, text: pytest.fail("read as YAML again"))
    assert read_yaml(shipped).value == SAID


def test_each_gets_values_of_its_own(shipped):
    read_yaml(shipped).value["dose_mg"] = 70
    assert read_yaml(shipped).value == SAID


def test_a_changed_file_is_read_anew(shipped):
    read_yaml(shipped)
    shipped.write_bytes(b"dose_mg: 70\n")
    assert read_yaml(shipped).value == {"dose_mg": 70}


def test_a_file_from_elsewhere_is_never_kept(tmp_path, kept):
    elsewhere = tmp_path / "chart.yaml"
    elsewhere.write_bytes(TEXT)
    assert read_yaml(elsewhere).value == SAID
    assert not kept.exists()


@pytest.mark.parametrize("left", [b"", b"half of", bytes(200)])
def test_what_was_only_half_kept_is_nothing(kept, left):
    pack(TEXT, SAID)
    only_in(kept).write_bytes(left)
    assert unpack(TEXT) is None


def test_one_byte_that_turned_is_noticed(kept):
    pack(TEXT, SAID)
    place = only_in(kept)
    place.write_bytes(place.read_bytes().replace(b"dose", b"does"))
    assert unpack(TEXT) is None


def test_where_nothing_can_be_written_it_is_read_all_the_same(shipped, kept):
    kept.write_text("no folder")
    assert read_yaml(shipped).value == SAID
    assert read_yaml(shipped).value == SAID


def test_nothing_half_written_stays_behind(kept):
    pack(TEXT, SAID)
    assert only_in(kept).suffix == ".msgpack"
