"""Text is read in UTF-8 and UTF-16, and nothing is guessed of what is neither."""

import pytest

from holdfast.library.plain_text import decoded


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_text_is_read_whatever_its_unicode(encoding):
    assert decoded("kind,at\n".encode(encoding)) == "kind,at\n"


def test_a_mark_tells_the_order_of_bytes():
    assert decoded(b"\xfe\xff\x00k") == "k"


def test_nothing_is_nothing():
    assert decoded(b"") == ""


def test_other_encodings_are_not_guessed():
    with pytest.raises(UnicodeDecodeError):
        decoded("läge".encode("latin-1"))
