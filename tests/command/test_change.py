"""`holdfast change`: two totals of one form, by each published rule."""

import json

import pytest

from holdfast.command.main import main


@pytest.fixture
def changed(capsys):
    def run(*words):
        assert main(["change", *map(str, words), "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return run


def test_each_rule_answers_under_its_own_name(changed):
    found = changed("phq-9", 18, 12)
    assert (found["change"], found["direction"]) == (-6, "better")
    assert (found["reliable_nhs_6"], found["response_50pct"], found["remission_lt5"]) == (
        True, False, False
    )  # fmt: skip


def test_two_rules_may_disagree_and_both_are_told(changed):
    found = changed("pcl-5", 50, 36)
    assert (found["reliable_marx_15"], found["mid_blanchard_9"]) == (False, True)


def test_each_rule_comes_with_whom_it_was_found_in_and_where(changed):
    for rule in changed("gad-7", 15, 11)["rules"]:
        assert {"name", "met", "says", "value", "sample", "source", "locator", "evidence"} == set(
            rule
        )
        assert all(rule[name] for name in ("sample", "source", "evidence"))


def test_a_rule_with_a_decimal_keeps_it(changed):
    values = {rule["name"]: rule["value"] for rule in changed("gad-7", 15, 11)["rules"]}
    assert values["mid_kounali_26_8pct"] == 26.8
    assert values["reliable_nhs_4"] == 4


@pytest.mark.parametrize(
    ("form", "totals", "moved", "by_5"),
    [
        ("promis-depression-8a", ("66.8", "58.1"), -8.7, True),
        ("promis-anxiety-4a", ("65,3", "55,8"), -9.5, True),
        ("promis-depression-4a", ("62.2", "57.3"), -4.9, False),
    ],
)
def test_t_scores_have_decimals_and_are_not_rounded(changed, form, totals, moved, by_5):
    found = changed(form, *totals)
    assert (found["before"], found["change"]) == (float(totals[0].replace(",", ".")), moved)
    assert [rule["met"] for rule in found["rules"]] == [True, by_5]


def test_growing_worse_is_called_so(changed):
    found = changed("phq-9", 10, 18)
    assert (found["direction"], found["reliable_nhs_6"], found["remission_lt5"]) == (
        "worse", True, False
    )  # fmt: skip


def test_a_form_without_rules_gives_the_difference(changed):
    found = changed("phq-2", 5, 2)
    assert (found["change"], found["rules"]) == (-3, [])


def test_for_a_person_each_rule_is_a_line(capsys):
    assert main(["change", "pcl-5", "50", "36"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("PCL-5  50 to 36: -14, better\n")
    assert "reliable change of 15 points: no  (mostly male US veterans; MARX-2022, F)" in out


def test_for_a_person_no_rule_is_said_so(capsys):
    main(["change", "gad-2", "5", "2"])
    assert "No published rule of change is held for this form." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["phq-9", "28", "3"], "A PHQ-9 total goes from 0 to 27."),
        (["phq-9", "18.5", "12"], "A PHQ-9 total is a whole number."),
        (["phq-9", "8", "-1"], "A PHQ-9 total goes from 0 to 27."),
        (["asq", "1", "0"], "ASQ has no total"),
        (["phq", "1", "0"], "There is no instrument named phq"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(words, sentence, capsys):
    assert main(["change", *words]) == 1
    told = capsys.readouterr().err
    assert sentence in told
    assert len(told.splitlines()) == 1


def test_a_total_that_is_no_number_is_wrong_use(capsys):
    with pytest.raises(SystemExit) as leaving:
        main(["change", "phq-9", "many", "3"])
    assert leaving.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
