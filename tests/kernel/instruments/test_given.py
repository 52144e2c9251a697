"""Answers matched to a form, or refused with a sentence that tells what to do."""

import pytest
from tests.kernel.instruments.forms import YES_NO, form, item, three_questions

from holdfast.kernel.instruments.given import answer_to, given, written
from holdfast.kernel.instruments.refused import AnswersRefused


def named_form():
    return form(item("1", 1, YES_NO), item("2", 2, YES_NO), is_named=True)


YES_OR_NO = form(item("1", 1, YES_NO), item("2", 2, YES_NO), is_named=True)


def parted_form():
    return form(item("mood.1", 1, part="mood"), item("mood.2", 2, part="mood"), item("sleep", 3))


def refusal(definition, answers):
    with pytest.raises(AnswersRefused) as refused:
        given(definition, answers)
    return str(refused.value)


def test_in_printed_order():
    assert given(three_questions(), [0, 1, 2]) == {"a": 0, "b": 1, "c": 2}


def test_not_answered_stays_not_answered():
    assert given(three_questions(), [0, None, 2])["b"] is None


def test_by_key_or_by_printed_number():
    assert given(three_questions(), {"a": 1, "2": 3}) == {"a": 1, "b": 3, "c": None}


def test_a_part_takes_its_list():
    assert given(parted_form(), {"mood": [1, 2], "sleep": 3}) == {
        "mood.1": 1,
        "mood.2": 2,
        "sleep": 3,
    }


@pytest.mark.parametrize("wrong", [[1], 1, "12", None])
def test_a_part_refuses_anything_but_its_whole_list(wrong):
    assert refusal(parted_form(), {"mood": wrong}) == "The part mood takes a list of 2 answers."


def test_too_few_answers():
    assert "3 questions and 2 answers came" in refusal(three_questions(), [1, 2])


def test_a_question_that_is_not_scored_may_be_left_out_or_given():
    extra = form(item("a", 1), item("b", 2), item("difficulty", 3, is_scored=False))
    assert given(extra, [1, 2])["difficulty"] is None
    assert given(extra, [1, 2, 3])["difficulty"] == 3


def test_an_unknown_name_is_told_the_names_there_are():
    sentence = refusal(parted_form(), {"moods": [1, 2]})
    assert "no part named 'moods'" in sentence
    assert "mood, sleep" in sentence


@pytest.mark.parametrize("wrong", [4, -1, 1.5, 2.5, "2", "often", True, [1], {}])
def test_an_answer_the_question_does_not_allow(wrong):
    sentence = refusal(three_questions(), [0, wrong, 0])
    assert sentence == "Question 2 takes one of 0, 1, 2, 3, or nothing at all."


@pytest.mark.parametrize("yes", [1, True, "yes", "Yes", "true"])
def test_yes_in_its_ways(yes):
    assert given(named_form(), {"1": yes})["1"] == 1


@pytest.mark.parametrize("no", [0, False, "no", "NO", "false"])
def test_no_in_its_ways(no):
    assert given(named_form(), {"1": no})["1"] == 0


def test_a_yes_no_question_tells_its_words():
    assert refusal(named_form(), {"2": "perhaps"}) == (
        "Question 2 takes one of no, yes, or nothing at all."
    )


def test_a_refusal_never_repeats_what_the_client_answered():
    assert "help" not in refusal(named_form(), {"2": "help me"}).replace("helpful", "")


def test_one_answer_is_found_by_key_or_number_however_the_form_was_written():
    for answers in ([0, 1, 2], {"a": 0, "b": 1, "c": 2}, {"1": 0, "2": 1, "3": 2}):
        assert answer_to(three_questions(), "b", answers) == 1
        assert answer_to(three_questions(), "2", answers) == 1


def test_one_answer_is_found_where_unscored_questions_were_left_out():
    extra = form(item("difficulty", 1, is_scored=False), item("a", 2), item("b", 3))

    assert answer_to(extra, "b", [1, 2]) == 2
    assert answer_to(extra, "b", [0, 1, 2]) == 2
    assert answer_to(extra, "difficulty", [1, 2]) is None


def test_one_answer_in_words_is_its_code():
    assert answer_to(named_form(), "1", {"1": "Yes"}) == 1
    assert answer_to(named_form(), "1", {"1": False}) == 0


@pytest.mark.parametrize(
    "answers", [[], [0], {}, {"b": None}, {"b": 9}, {"b": "so so"}, [0, [], 2]]
)
def test_an_answer_that_is_none_or_not_allowed_is_not_known(answers):
    assert answer_to(three_questions(), "b", answers) is None


def test_a_question_the_form_does_not_have_has_no_answer():
    assert answer_to(three_questions(), "z", [0, 1, 2]) is None


def test_a_whole_number_may_be_written_with_a_point_and_another_may_not():
    assert given(three_questions(), [1.0, 2, 0]) == {"a": 1, "b": 2, "c": 0}
    assert refusal(three_questions(), [1.5, 2, 0]) == (
        "Question 1 takes one of 0, 1, 2, 3, or nothing at all."
    )


def test_what_was_written_stays_as_it_was_written():
    first = YES_OR_NO.items[0]

    assert written(YES_OR_NO, first, ["yes", None]) == "yes"
    assert written(YES_OR_NO, first, {"1": True}) is True
    assert written(parted_form(), parted_form().items[1], {"mood": [1]}) is None
    assert written(three_questions(), item("z", 9), [0, 1, 2]) is None
