"""`holdfast score` run on one form or on a file of them."""

import json

import pytest

from holdfast.command.main import main

FIELDS = [
    "instrument", "edition", "complete", "scorable", "total", "scores", "band", "flags",
    "missing", "prorated", "prorated_exact", "rule", "source",
]  # fmt: skip


@pytest.fixture
def scored(capsys):
    """Runs the command with --json; gives the object."""

    def run(*words):
        assert main(["score", *words, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def refused(capsys):
    """Runs the command; gives the exit code and the sentence."""

    def run(*words):
        try:
            code = main(["score", *map(str, words)])
        except SystemExit as leaving:
            code = leaving.code
        told = capsys.readouterr()
        assert told.out == ""
        return code, told.err.strip()

    return run


@pytest.fixture
def rows(capsys):
    """Runs the command on a file; gives the exit code and the objects."""

    def run(*words):
        code = main(["score", *map(str, words)])
        out = capsys.readouterr().out
        return code, [json.loads(line) for line in out.splitlines()]

    return run


@pytest.fixture
def forms(tmp_path):
    """Four GAD-2 forms: whole, with a gap, out of range, whole."""
    path = tmp_path / "forms.csv"
    path.write_text("person,q1,q2\nx,1,2\ny,,3\nz,1,8\nw,0,0\n", "utf-8")
    return path
