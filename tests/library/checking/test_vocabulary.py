"""A vocabulary that does not hold together is refused by file and line, before all else is read."""

from __future__ import annotations

import pytest

from holdfast.library.checking import problems
from holdfast.library.checking.vocabulary import vocabulary_problems
from holdfast.library.content import FOLDER
from holdfast.library.yaml_file import read_yaml

SOURCES = frozenset(read_yaml(FOLDER / "sources.yaml").value)


def told(folder):
    return vocabulary_problems(folder / "vocabulary", SOURCES)


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("conditions", "    title: Aneurysm\n", "", "conditions.aneurysm: object missing required"),
        ("conditions", "    title: Aneurysm\n", "    titel: A\n", "conditions.aneurysm: object"),
        ("conditions", "title: Aneurysm", "title: an_aneurysm", "“an_aneurysm” is no title; write"),
        (
            "conditions",
            "details: [event_on]",
            "details: [onset]",
            "details[0]: invalid enum value",
        ),
        (
            "conditions",
            "sources: [SNOMED-CT",
            "sources: [NOBODY",
            "“NOBODY” is not in sources.yaml",
        ),
        ("conditions", "status: draft\n", "", "say `status: draft`, until a clinician"),
        ("condition-words", "  aneurysm:", "  aneurism:", "“aneurism” is not in conditions.yaml"),
        ("snomed-conditions", "means: [anxiety]", "means: [anxious]", "“anxious” is not in condi"),
        ("snomed-conditions", "'207363009'", "'702535006'", "702535006 stands here twice"),
        ("medicines", "      - diazepam\n", "      - diazepan\n", "“diazepan” is not in medicines"),
        ("medicines", "members: [ketamine, esketamine]", "members: []", "holds nothing; name its"),
        ("medicine-names", "  alprazolam:", "  alprazolan:", "“alprazolan” is not in medicines"),
        ("medicine-names", "[Tafil,", "[Panadol,", "“Panadol” is acetaminophen already"),
    ],
)
def test_what_leads_nowhere_is_refused_by_line(faulty, name, old, new, says):
    found = told(faulty(f"vocabulary/{name}.yaml", (old, new)))

    assert any(says in one and one.startswith(f"{name}.yaml, line ") for one in found), found


def listed(tmp_path, faulty, ingredients="", combinations="{}"):
    folder = faulty("vocabulary/medicine-names.yaml", ("names:\n", "names: {}\nmore:\n"))
    path = folder / "vocabulary" / "medicines.yaml"
    path.unlink()
    path.write_text(
        "status: draft\nclasses: {}\ningredients:\n"
        "  one: {rxcui: '11', rxcui_mark: F, names: [Uno]}\n  two: {rxcui: '22', rxcui_mark: P}\n"
        f"{ingredients}combinations: {combinations}\n",
        "utf-8",
    )
    return told(folder)


@pytest.mark.parametrize(
    ("ingredients", "combinations", "says"),
    [
        ("", "{Both: [one, two]}", None),
        ("  three: {rxcui: '11', rxcui_mark: F}\n", "{}", "line 6: 11 is one already"),
        ("  three: {rxcui: none, rxcui_mark: F}\n", "{}", "line 6: “none” is no number of RxNorm"),
        ("  three: {rxcui: '33'}\n", "{}", "line 6: say with `rxcui_mark` how 33 was checked"),
        ("  three: {rxcui: '33', rxcui_mark: X}\n", "{}", "line 6: ingredients.three.rxcui_mark"),
        ("  three: {names: [UNO]}\n", "{}", "line 6: “UNO” is one already"),
        ("", "{Both: [one, none]}", "line 6: “none” is not in medicines.yaml"),
        ("", "{Alone: [one]}", "line 6: “Alone” holds one ingredient"),
    ],
)
def test_a_medicine_is_one_thing(tmp_path, faulty, ingredients, combinations, says):
    found = listed(tmp_path, faulty, ingredients, combinations)

    assert found == [] if says is None else any(f"medicines.yaml, {says}" in s for s in found), (
        found
    )


def test_the_whole_check_says_it_first(faulty):
    folder = faulty("vocabulary/conditions.yaml", ("    title: Aneurysm\n", ""))

    (problem,) = problems(folder)
    assert problem.startswith("conditions.yaml, line 12: conditions.aneurysm: object missing")
