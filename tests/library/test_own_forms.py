"""What a client fills in alone, as content."""

import pytest
import yaml

from holdfast.library import instruments, own_forms
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

WRITTEN = own_forms.CONTENT / "check-in.yaml"


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


def test_every_form_that_is_named_may_be_shown():
    for slug in own_forms.own_forms().names.keys() - {own_forms.check_in().id}:
        assert all(item.text for item in instruments.load(slug).items)


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
