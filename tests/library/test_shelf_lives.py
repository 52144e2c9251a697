"""Each kind of fact has a shelf life with a source, or a reason why it does not grow old."""

from __future__ import annotations

import shutil

import pytest

from holdfast.library.checking import problems
from holdfast.library.content import FOLDER


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("    days: 30 ", "    days: 0 ", "would be old as soon as it is told"),
        ("source: US-SPR", "source: US-ZZZ", "“US-ZZZ” is not in sources.yaml"),
        ("kind: medication", "kind: medicine", "“medicine” is no kind of entry; write one of"),
        ("kind: reading", "kind: plan", "does not say which field of the plan grows old"),
        ("field: pregnancy", "field: pregnant", "“pregnant” is no field of a person"),
        ("  signal:", "  signals:", "“signal” needs a shelf life, or a reason"),
        ("  signal:", "  signals:", "“signals” is no kind of entry"),
        ("lasting:", "lasting:\n  reading: It lasts.", "“reading” needs a shelf life, or a reason"),
        ('locator: "8;', 'locator: "" # "8;', "a source needs its locator"),
    ],
)
def test_a_shelf_life_that_could_not_be_relied_on_is_refused(tmp_path, old, new, says):
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder)
    path = folder / "shelf-lives.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    found = [one for one in problems(folder) if "shelf-lives.yaml" in one]

    assert any(says in one for one in found), found
