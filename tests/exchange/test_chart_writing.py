"""A chart file is written whole or not at all, for its owner's eyes."""

from __future__ import annotations

import json

import pytest

from holdfast.exchange.chart_writing import write_chart


def test_one_entry_a_line_that_only_its_owner_may_read(tmp_path):
    target = tmp_path / "clem.jsonl"
    write_chart(target, [{"kind": "note"}, {"kind": "session"}])
    lines = target.read_text("utf-8").splitlines()
    assert [json.loads(line)["kind"] for line in lines] == ["note", "session"]
    assert target.stat().st_mode & 0o077 == 0


def test_what_breaks_off_leaves_the_older_file_and_no_crumbs(tmp_path):
    target = tmp_path / "clem.jsonl"
    target.write_text("older\n", "utf-8")
    with pytest.raises(TypeError):
        write_chart(target, [{"kind": "note"}, {"kind": object()}])
    assert target.read_text("utf-8") == "older\n"
    assert [path.name for path in tmp_path.iterdir()] == ["clem.jsonl"]
