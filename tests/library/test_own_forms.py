"""What a client fills in alone, as content."""

import pytest
import yaml

from holdfast.kernel.instruments.wording import can_be_worded, is_worded
from holdfast.library import instruments, own_forms
from holdfast.library.checking.own_form import own_form_problems
from holdfast.library.content import load
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

WRITTEN = own_forms.CONTENT / "check-ins" / "check-in.yaml"


def changed(tmp_path, **changes):
    whole = yaml.safe_load(WRITTEN.read_text("utf-8"))
    whole["questions"][0] |= changes
    path = tmp_path / "check-in.yaml"
    path.write_text(yaml.safe_dump(whole, sort_keys=False), "utf-8")
    return path


def test_it_is_a_draft_and_says_that_it_is_no_tested_measure():
    form = own_forms.check_in()
    assert (form.status, form.reviewer) == ("draft", None)
    assert "not a tested measure" in form.notice
    assert form.source in read_yaml(own_forms.CONTENT / "sources.yaml").value


def test_a_scale_runs_from_its_lowest_to_its_highest_with_words_at_both_ends():
    mood = own_forms.check_in().questions[0]
    assert [one.code for one in mood.options] == list(range(11))
    assert mood.lowest
    assert mood.highest


def test_it_takes_less_than_a_minute():
    per_question = own_forms.own_forms().seconds_a_question
    assert per_question * len(own_forms.check_in().questions) <= 45


def test_the_check_finds_each_form_of_our_own_cited_and_called_no_tested_measure():
    sources = frozenset(read_yaml(own_forms.CONTENT / "sources.yaml").value)
    assert list(own_form_problems(own_forms.CONTENT / "check-ins", sources, load())) == []
    assert {form.status for form in own_forms.check_ins().values()} == {"draft"}


def test_what_the_monitoring_table_asks_for_has_its_questions():
    rows = {row: form.id for form in own_forms.check_ins().values() for row in form.rows}
    assert rows == {
        "D01": "bladder-check",
        "D03": "craving-check",
        "D05": "cognition-check",
        "D07": "mania-check",
        "D08": "psychosis-check",
    }


def test_an_emergency_is_said_to_be_one():
    assert "emergency number" in own_forms.check_ins()["side-effects"].instructions


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("code: haematuria", "code: rain", "“rain” is no reaction of the vocabulary."),
        ("kind: reaction, code: haematuria", "kind: condition, code: haematuria", "no condition"),
        ("id: bladder-check", "id: bladder", "name the file after it"),
        ("shape: choice", "shape: words", "say with keeps_as where"),
        ("notice:", "asked_of: [aunt]\nnotice:", "Invalid enum value 'aunt'"),
    ],
)
def test_a_form_that_leads_nowhere_is_refused_with_file_and_line(tmp_path, old, new, sentence):
    text = (own_forms.CONTENT / "check-ins" / "bladder-check.yaml").read_text("utf-8")
    text = text.replace("asked_of: [client, therapist]\n", "") if "aunt" in new else text
    path = tmp_path / "bladder-check.yaml"
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(Refused) as refused:
        own_forms.read_check_in(path)
    assert sentence in str(refused.value.problems)
    assert "bladder-check.yaml, line" in refused.value.problems[0]


def test_every_form_that_is_named_has_its_words_here_or_asks_for_a_declaration():
    for slug in own_forms.own_forms().names:
        form = instruments.load(slug)
        assert is_worded(form) or (form.licence.attestation and can_be_worded(form))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"key": "wind"}, "is no field of a check-in"),
        ({"span": None}, "needs a span or choices"),
        ({"shape": "slider"}, "slider"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_file_and_line(tmp_path, changes, sentence):
    with pytest.raises(Refused) as refused:
        own_forms.read_check_in(changed(tmp_path, **changes))
    assert sentence in str(refused.value.problems[0])
    assert "check-in.yaml, line" in refused.value.problems[0]
