"""A protocol that cannot be one is refused with file, line, and what to write instead."""

import shutil

import pytest

from holdfast.library.checking import problems
from holdfast.library.content import FOLDER
from holdfast.library.protocols import read_protocols
from holdfast.library.refused import Refused

REVIEW = "{review_after_doses: 6, days_apart: [21, 28]}"
LINE = f"  - {REVIEW}    # convention: looked at again after six"
FIRST = "  - {doses: [4, 4], days_apart: [7, 7]}"


def refused(tmp_path, old, new):
    text = (FOLDER / "protocols" / "iv-maintenance.yaml").read_text("utf-8")
    assert old in text
    (tmp_path / "iv-maintenance.yaml").write_text(text.replace(old, new), "utf-8")
    with pytest.raises(Refused) as found:
        read_protocols(tmp_path)
    (problem,) = found.value.problems
    assert problem.startswith("iv-maintenance.yaml, line ")
    return problem


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (LINE, "  - {days_apart: [21, 28]}", "it never ends; write how many doses there are"),
        (FIRST, "  - {days_apart: [7, 7]}", "it never ends"),
        (FIRST, "  - {review_after_doses: 4, days_apart: [7, 7]}", "only the last stretch"),
        (FIRST, "  - {doses: [4, 4], review_after_doses: 4, days_apart: [7, 7]}", "leave out"),
        (FIRST, "  - {doses: [4, 4], days_apart: [0, 7]}", "one at least"),
        (FIRST, "  - {doses: [4, 4], days_apart: [9, 7]}", "from the fewest days"),
        (FIRST, "  - {doses: [5, 4], days_apart: [7, 7]}", "doses runs from the fewest"),
        ("review_after_doses: 6", "review_after_doses: 0", "is one at least"),
        (f"{FIRST}\n{LINE}", "  []", "at least one stretch"),
        ("id: iv-maintenance", "id: iv", "name the file after it"),
        ("days_apart: [7, 7]", "days_apart: weekly", "stretches[0].days_apart"),
    ],
)
def test_it_is_refused_and_says_what_to_write(tmp_path, old, new, sentence):
    assert sentence in refused(tmp_path, old, new)


def test_one_that_cites_nobody_is_refused(tmp_path):
    text = (FOLDER / "protocols" / "iv-maintenance.yaml").read_text("utf-8")
    cited = text[text.index("cited:") : text.index("status:")]
    assert "nobody is cited" in refused(tmp_path, cited, "cited: []\n")


@pytest.mark.parametrize("name", ["protocols/iv-community.yaml", "check-ins/dose-day.yaml"])
def test_the_content_check_knows_every_source(tmp_path, name):
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder)
    path = folder / name
    text = path.read_text("utf-8")
    known = "MCINNES-2022" if "protocols" in name else "HOLDFAST-DESIGN"
    path.write_text(text.replace(known, "HEARSAY-2026"), "utf-8")
    (problem,) = problems(folder)
    assert "the source HEARSAY-2026 is not in sources.yaml; add it there." in problem
    assert problem.startswith(f"{path.name}, line ")
