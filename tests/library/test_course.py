"""The content of the expected course: what may not ship is refused with file and line."""

from __future__ import annotations

import shutil

import pytest

from holdfast.library.checking import problems
from holdfast.library.checking.course import course_problems
from holdfast.library.content import FOLDER
from holdfast.library.course import read_course
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

SOURCES = frozenset(read_yaml(FOLDER / "sources.yaml").value)
RACEMIC = "products: [racemic_ketamine, compounded_ketamine]"


def said(folder):
    try:
        return course_problems(folder, SOURCES, read_course(folder))
    except Refused as refused:
        return list(refused.problems)


@pytest.fixture
def changed(tmp_path):
    """What is said of a copy in which one file was changed."""

    def change(name, old, new):
        folder = tmp_path / "course"
        shutil.copytree(FOLDER / "course", folder)
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), "utf-8")
        return said(folder)

    return change


def test_what_ships_holds():
    assert said(FOLDER / "course") == []


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("models/kamp-2020.yaml", "kind: three_", "kind: four_", "a model is of the kind three_"),
        ("models/kamp-2020.yaml", "second_l: 56", "second_l: many", "parameters.second_l"),
        ("routes/im.yaml", "per_h: 4.0", "per_hour: 4.0", "missing required field `per_h`"),
        ("routes/iv.yaml", "counted_from:", "counts_from:", "counts_from: nothing reads this name"),
        ("notes.yaml", "models: [kamp", "model: [kamp", "notes[1].model: nothing reads this name"),
        ("words.yaml", "shown_hours: 8", "shown_hours: some", "limits.shown_hours"),
        ("timeline.yaml", "evidence: F}", "evidence: G}", "invalid enum value 'G'"),
    ],
)
def test_what_cannot_be_read_as_it_stands_is_refused(changed, name, old, new, says):
    (problem,) = changed(name, old, new)
    assert problem.startswith(f"{name.rpartition('/')[2]}, line ")
    assert says in problem


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("routes/im.yaml", "source: GRANT-1981", "source: GRANT", "“GRANT” is not in sources"),
        ("routes/im.yaml", 'locator: "IM"', 'locator: ""', "a source needs its locator"),
        ("routes/sc.yaml", "status: draft", "status: reviewed", "names its reviewer"),
        ("routes/sc.yaml", "review_due: 2027-05-23", "", "by when it is reviewed again"),
        ("routes/sc.yaml", "model: kamp-2020", "model: kamp", "“kamp” is no model"),
        ("routes/sc.yaml", "low: 0.65", "low: 1.65", "a band goes from a part"),
        ("routes/sc.yaml", "fraction: 0.93", "fraction: 9.3", "a fraction is above 0"),
        ("routes/sc.yaml", "from_min: 5", "from_min: 50", "a window ends after it begins"),
        ("routes/sc.yaml", "from_min: 20", "from_min: 2", "follow one another"),
        ("routes/sc.yaml", RACEMIC, "products: [esketamin]", "“esketamin” is no product"),
        (
            "routes/oral_esketamine.yaml",
            "products: [esketamine]",
            "products: [racemic_ketamine]",
            "course already, in oral.",
        ),
        ("routes/oral.yaml", "per_h: 2.0", "per_h: 1.466411", "closed form needs another"),
        ("routes/rectal.yaml", "no_curve:", "title: x #", "or no_curve says why"),
        ("routes/intranasal.yaml", "model: kamp-2020", "model: perez-ruixo-2021", "absorbed or"),
        ("timeline.yaml", "says: Check that nobody", "says: Nobody", "begin with one of Ask"),
        (
            "timeline.yaml",
            "Record the blood",
            "Record that it is safe, the blood",
            "“safe” decides",
        ),
        ("expectations.yaml", "consider: Tell", "consider: We tell", "begin with one of Ask"),
        ("expectations.yaml", "from_hours: 24", "from_hours: 25", "the hours before 25"),
        ("expectations.yaml", "to_hours: null", "to_hours: 9000", "the time after 9000 hours"),
        ("expectations.yaml", "to_hours: 336", "to_hours: null", "the hours before 336"),
    ],
)
def test_what_does_not_hold_is_told_with_its_line(changed, name, old, new, says):
    found = changed(name, old, new)
    (problem,) = [one for one in found if says in one]
    assert problem.startswith(f"{name.rpartition('/')[2]}, line ")


def test_nobody_cited_is_told(changed):
    cited = (FOLDER / "course" / "routes" / "rectal.yaml").read_text("utf-8")
    last = cited[cited.index("cited:") : cited.index("status:")]
    (problem,) = changed("routes/rectal.yaml", last, "cited: []\n")
    assert "nobody is cited" in problem


def test_the_content_check_reads_it(tmp_path):
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder)
    path = folder / "course" / "routes" / "im.yaml"
    path.write_text(path.read_text("utf-8").replace("high: 1.55", "high: 0.55"), "utf-8")
    (problem,) = problems(folder)
    assert problem.startswith("im.yaml, line ")
