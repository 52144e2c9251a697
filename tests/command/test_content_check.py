"""`holdfast content check`: what may not ship is refused with file and line."""

from __future__ import annotations

import shutil

import pytest

from holdfast.command.main import main
from holdfast.library.content import FOLDER

CARD = "cards/suitability/aneurysm.yaml"
FORM = "instruments/phq-9.yaml"


@pytest.fixture
def folder(tmp_path):
    copied = tmp_path / "content"
    shutil.copytree(FOLDER, copied)
    return copied


@pytest.fixture
def change(folder, capsys):
    """Changes one file of a copied folder and gives what the check says of it."""

    def check(name, *pairs):
        path = folder / name
        text = path.read_text("utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        path.write_text(text, "utf-8")
        code = main(["content", "check", "--folder", str(folder)])
        printed = capsys.readouterr()
        assert (code, printed.out) == (1, "")
        return printed.err

    return check


def test_what_ships_holds(capsys):
    assert main(["content", "check"]) == 0
    assert "holds" in capsys.readouterr().out


def test_a_copy_of_it_holds_as_well(folder):
    assert main(["content", "check", "--folder", str(folder)]) == 0


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("source: US-SPR", "source: NOBODY", 11, "“NOBODY” is not in sources.yaml"),
        ("locator: s4", "locator: ''", 11, "a source needs its locator"),
        ("strength: CONTRA\n", "strength: FORBIDDEN\n", 9, "“FORBIDDEN” is not a strength"),
        ("predicate: has_condition", "predicate: has_luck", 5, "“has_luck” is not a predicate"),
        ("  codes: [aneurysm]", "  code: aneurysm", 7, "has_condition takes no “code”"),
        ("codes: [aneurysm]", "codes: [aneurism]", 7, "“aneurism” is not in content/vocabulary"),
        ("codes: [aneurysm]", "codes: [aneurysm, stroke]", 7, "no case has “stroke” in its chart"),
        ("  - Consider holding", "  - Stop", 14, "begin with one of Ask, Consider"),
        ("Consider holding", "Consider to stop", 14, "“stop” decides for people"),
        ("status: draft", "status: reviewed", 19, "reviewed content names its reviewer"),
        ("rows: [A01]", "rows: A01", 2, "rows: expected `array`"),
        ("    gives: absent", "    gives: cannot_tell", 24, "a case that gives absent is missing"),
        ("title: Aneurysm", "titel: Aneurysm", 1, "object contains unknown field `titel`"),
    ],
)
def test_a_card_that_may_not_ship_is_refused_with_its_line(change, old, new, line, says):
    said = change(CARD, (old, new))

    assert says in said
    assert f"aneurysm.yaml, line {line}: " in said


@pytest.mark.parametrize(
    ("card", "old", "new", "says"),
    [
        (
            "suitability/aneurysm",
            "predicate: has_condition",
            "predicate: has_conditon",
            "line 5: “has_conditon” is not a predicate; write “has_condition”, if that is meant.",
        ),
        (
            "suitability/aneurysm",
            "codes: [aneurysm]",
            "codes: [aneurism]",
            "line 7: “aneurism” is not in content/vocabulary; add it to conditions.yaml there, or",
        ),
        (
            "suitability/aneurysm",
            "counts: [present, past]",
            "counts: [presnt, past]",
            "line 8: “presnt” is not what a condition says as its status; write “present”",
        ),
        (
            "suitability/aneurysm",
            "source: US-SPR,",
            "source: US-SPRR,",
            "line 11: “US-SPRR” is not in sources.yaml; add it there, with where it was read, or",
        ),
        (
            "suitability/aneurysm",
            "strength: CONTRA\n",
            "strength: CONTRO\n",
            "line 9: “CONTRO” is not a strength; write “CONTRA”, if that is meant.",
        ),
        (
            "aftercare/relapse",
            "instrument: phq-9\n",
            "instrument: phq9\n",
            "line 7: “phq9” is not an instrument; write “phq-9”, if that is meant.",
        ),
        (
            "aftercare/check_in_overdue",
            "item: check_in",
            "item: chek_in",
            "line 9: “chek_in” is not a step of the cadence; write “check_in",
        ),
        (
            "interaction/clarithromycin",
            "routes: [oral, sublingual]",
            "routes: [orally, sublingual]",
            "line 10: “orally” is not what a plan says as its route; write “oral”",
        ),
    ],
)
def test_a_name_that_nothing_has_is_refused_with_the_one_that_may_be_meant(
    change, card, old, new, says
):
    assert f"{card.partition('/')[2]}.yaml, {says}" in change(f"cards/{card}.yaml", (old, new))


def test_a_question_that_the_form_does_not_ask_is_refused(change):
    said = change("cards/risk/item_nine.yaml", ('items: ["9"]', 'items: ["90"]'))

    assert "item_nine.yaml, line 8: “90” is not a question of phq-9; write “9”" in said


def test_a_card_that_never_says_it_cannot_tell_is_refused(change):
    said = change(
        CARD,
        ("    gives: cannot_tell\n    urgency: soon\n", "    gives: absent\n"),
        ("    gives: cannot_tell\n", "    gives: absent\n"),
    )

    assert "aneurysm.yaml, line 24: a case that gives cannot_tell is missing." in said


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("at nine", "line 10: no case would come out otherwise with 9 in place of 10; add one"),
        ("back to ten", "line 10: no case would come out otherwise with 11 in place of 10; add"),
        ("a point short of half is none", ""),
    ],
)
def test_a_threshold_needs_a_case_on_each_of_its_sides(folder, capsys, name, says):
    path = folder / "cards/aftercare/relapse.yaml"
    before, _, after = path.read_text("utf-8").partition(f"  - name: {name}\n")
    path.write_text(before + after[after.index("  - name: ") :], "utf-8")

    main(["content", "check", "--folder", str(folder)])
    said = capsys.readouterr().err
    assert said == "" if not says else f"relapse.yaml, {says}" in said


def test_a_card_that_cites_nobody_is_refused(change, folder):
    text = (folder / CARD).read_text("utf-8")
    cited = text[text.index("authorities:") : text.index("consider:")]

    assert "line 10: nobody is cited" in change(CARD, (cited, "authorities: []\n"))


def test_a_card_without_cases_is_refused(change, folder):
    text = (folder / CARD).read_text("utf-8")

    said = change(CARD, (text[text.index("cases:") :], "cases: []\n"))
    assert "aneurysm.yaml, line 23: a case that gives present is missing." in said


def test_a_number_without_its_unit_is_refused(change):
    said = change(CARD, ("  counts: [present, past]", "  detail: {aneurysm: {size: 12}}"))

    assert "aneurysm.yaml, line " in said
    assert "12 stands without its unit" in said


def test_a_card_that_asks_what_another_asks_is_refused(folder, capsys):
    text = (folder / CARD).read_text("utf-8").replace("suitability.aneurysm", "suitability.bulge")
    (folder / "cards/suitability/bulge.yaml").write_text(text, "utf-8")

    assert main(["content", "check", "--folder", str(folder)]) == 1
    assert "bulge.yaml, line 5: it asks the same as suitability.aneurysm" in capsys.readouterr().err


def test_a_second_file_of_one_id_is_refused(folder, capsys):
    text = (folder / CARD).read_text("utf-8")
    (folder / "cards/suitability/other.yaml").write_text(text, "utf-8")

    assert main(["content", "check", "--folder", str(folder)]) == 1
    said = capsys.readouterr().err
    assert "other.yaml, line 1: the id “suitability.aneurysm” belongs to one file" in said


def test_a_case_that_comes_out_otherwise_is_refused_with_its_line(change):
    said = change(CARD, ("status: past", "status: absent"))

    assert "aneurysm.yaml, line 30: case “an aneurysm of the past” gives absent" in said


def test_what_is_no_yaml_is_refused_with_its_line(change):
    assert "aneurysm.yaml, line 3: this is not readable as YAML." in change(
        CARD, ("rows: [A01]", "rows: [A01")
    )


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("source: LFORMS-PHQ9", "source: NOBODY", "the source NOBODY is not in sources.yaml."),
        ("status: draft", "status: reviewed", "reviewed needs a reviewer and a day"),
        ("kind: boundary", "kind: present", "it has no case of the kind boundary."),
        ("id: phq-9", "id: phq-nine", "it holds the instrument phq-nine"),
    ],
)
def test_an_instrument_that_may_not_ship_is_refused_with_its_line(change, folder, old, new, says):
    text = (folder / FORM).read_text("utf-8")
    pairs = [(old, new)] * (text.count(old) if "kind" in old else 1)
    said = change(FORM, *pairs)

    assert says in said
    assert "phq-9.yaml, line " in said
