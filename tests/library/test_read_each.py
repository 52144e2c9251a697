"""What does not fit in many files is said of all of them at once."""

from pathlib import Path

import pytest

from holdfast.library.read_each import read_each
from holdfast.library.refused import Refused

FILES = [Path("stroke.yaml"), Path("angina.yaml"), Path("tia.yaml")]


def but(*wrong):
    def read(path):
        if path.stem in wrong:
            raise Refused([f"{path.name}, line 1: it does not fit."])
        return path.stem

    return read


def test_what_fits_comes_in_the_order_of_its_names():
    assert read_each(FILES, but()) == ["angina", "stroke", "tia"]


def test_every_file_that_does_not_fit_is_named():
    with pytest.raises(Refused) as refused:
        read_each(FILES, but("stroke", "angina"))
    assert refused.value.problems == (
        "angina.yaml, line 1: it does not fit.",
        "stroke.yaml, line 1: it does not fit.",
    )


def test_of_no_files_nothing_is_read():
    assert read_each([], but()) == []
