"""Which answers ring is what the cards say, and stands nowhere else."""

import pytest
from tests.cast import cast

from holdfast.checkins.rings import rings_for
from holdfast.checkins.sheets import check_in, sheet_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def practice():
    return cast().practice


@pytest.fixture
def of(practice):
    def rings(slug, key):
        sheet = check_in() if slug == "check-in" else sheet_for(slug, practice)
        return rings_for(sheet, sheet.question(key))

    return rings


def test_every_answer_above_zero_to_the_question_of_risk_rings_and_so_does_leaving_it_out(practice):
    sheet = sheet_for("phq-9", practice)
    assert rings_for(sheet, sheet.asked[8]) == (1, 2, 3, "declined")


def test_no_other_question_of_that_form_does(practice):
    sheet = sheet_for("phq-9", practice)
    assert rings_for(sheet, sheet.asked[0]) == ()


def test_on_the_day_of_a_dose_it_is_a_low_answer_about_being_safe(of):
    assert of("dose-day", "safety") == (0, 1, 2)


def test_of_the_other_questions_of_that_day_none_does(of):
    assert (of("dose-day", "mood"), of("dose-day", "anxiety")) == ((), ())


def test_of_a_check_in_it_is_its_worst_ends_and_the_wish_to_be_contacted(of):
    assert (of("check-in", "mood"), of("check-in", "distress")) == ((0, 1), (9, 10))
    assert (of("check-in", "energy"), of("check-in", "wants_contact")) == ((), (1,))


def test_a_sign_that_a_card_tells_of_rings_and_another_does_not(of):
    assert of("bladder-check", "blood") == (1,)
    assert of("bladder-check", "frequency") == ()


def test_words_never_ring(of):
    assert of("check-in", "text") == ()
