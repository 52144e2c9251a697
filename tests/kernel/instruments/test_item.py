"""One question."""

from tests.kernel.instruments.forms import FREQUENCY, YES_NO, item

from holdfast.kernel.instruments.item import Option


def test_it_knows_its_codes_and_their_ends():
    question = item("a", 1)
    assert question.codes == (0, 1, 2, 3)
    assert (question.least, question.most) == (0, 3)


def test_an_ordinary_question_counts_as_ticked():
    assert item("a", 1).counted(3) == 3


def test_a_reversed_question_is_turned_round():
    turned = item("a", 1, is_reversed=True)
    assert [turned.counted(code) for code in turned.codes] == [3, 2, 1, 0]


def test_a_reversed_question_from_one_to_five_stays_in_its_codes():
    codes = tuple(Option(code=code, label="") for code in range(1, 6))
    assert item("a", 1, codes, is_reversed=True).counted(5) == 1


def test_yes_and_no_are_words_and_numbers_are_not():
    assert item("a", 1, YES_NO).is_worded
    assert not item("a", 1, FREQUENCY).is_worded


def test_a_gap_between_codes_is_seen():
    gapped = (Option(code=0, label=""), Option(code=2, label=""), Option(code=4, label=""))
    assert not item("a", 1, gapped).is_contiguous
    assert item("a", 1).is_contiguous


def test_an_answer_may_be_worth_something_else_than_its_code():
    pain = (Option(code=0, label="", counts_as=5), Option(code=10, label="", counts_as=1))
    question = item("pain", 7, pain)

    assert question.is_recoded
    assert not item("a", 1).is_recoded
    assert [question.counted(code) for code in (0, 10)] == [5, 1]
