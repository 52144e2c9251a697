"""Whether a medicine of a list or class is being taken."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import ask, gaps, state, states
from tests.kernel.saying import said

from holdfast.kernel.predicates.takes_medicine import TakesMedicine

CALMING = TakesMedicine(medicines=("benzodiazepine",))
ANTIBIOTIC = TakesMedicine(medicines=("clarithromycin",))


def takes(ingredient, status="taking", at="2026-11-20T10:00:00Z", **more):
    return said("medication", at, ingredient=ingredient, status=status, **more)


def test_a_medicine_that_is_taken_is_present_under_its_own_name():
    assert states(ANTIBIOTIC, takes("clarithromycin")) == {"clarithromycin": "present"}


def test_a_class_stands_for_its_members():
    assert states(CALMING, takes("clonazepam")) == {"clonazepam": "present"}


def test_each_member_that_is_taken_is_an_answer_of_its_own():
    asked = states(CALMING, takes("clonazepam"), takes("lorazepam"))

    assert asked == {"clonazepam": "present", "lorazepam": "present"}


def test_the_class_itself_may_stand_in_the_chart():
    assert states(CALMING, takes("benzodiazepine")) == {"benzodiazepine": "present"}


@pytest.mark.parametrize("written", ["Clarithromycin", "CLARITHROMYCIN", " clarithromycin "])
def test_capitals_and_spaces_hide_nothing(written):
    assert states(ANTIBIOTIC, takes(written)) == {"clarithromycin": "present"}


def test_a_brand_and_a_combination_stand_for_what_is_in_them():
    assert state(TakesMedicine(medicines=("buprenorphine",)), takes("suboxone")) == "present"


def test_a_medicine_that_was_stopped_is_absent():
    assert state(ANTIBIOTIC, takes("clarithromycin", "stopped")) == "absent"


def test_a_course_is_taken_through_its_last_day():
    course = takes("clarithromycin", until="2026-11-23")

    assert state(ANTIBIOTIC, course, at="2026-11-23T23:59:00+00:00") == "present"
    assert state(ANTIBIOTIC, course, at="2026-11-24T00:00:00+00:00") == "absent"


def test_the_last_day_ends_where_the_client_lives():
    course = takes("clarithromycin", until="2026-11-23")
    at = "2026-11-24T05:00:00+00:00"

    assert state(ANTIBIOTIC, course, at=at, zone="America/Los_Angeles") == "present"
    assert state(ANTIBIOTIC, course, at=at, zone="UTC") == "absent"


def test_the_newest_word_holds():
    before = takes("clarithromycin", at="2026-11-01T10:00:00Z")
    after = takes("clarithromycin", "stopped", at="2026-11-10T10:00:00Z")

    assert state(ANTIBIOTIC, before, after) == "absent"
    assert state(ANTIBIOTIC, after, before) == "absent"


def test_of_two_words_at_the_same_moment_the_one_that_says_taken_holds():
    said_taken, said_stopped = takes("clarithromycin"), takes("clarithromycin", "stopped")

    assert state(ANTIBIOTIC, said_taken, said_stopped) == "present"
    assert state(ANTIBIOTIC, said_stopped, said_taken) == "present"


def test_not_knowing_whether_it_is_taken_cannot_tell():
    assert gaps(ANTIBIOTIC, takes("clarithromycin", "unknown")) == ["medicine"]


def test_a_list_without_it_is_absent():
    assert state(ANTIBIOTIC, takes("sertraline")) == "absent"


def test_a_chart_without_any_medicine_cannot_tell():
    (answer,) = ask(ANTIBIOTIC)

    assert answer.state == "cannot_tell"
    assert [gap.key for gap in answer.missing] == ["medicines"]


def test_one_that_was_stopped_hides_no_other():
    asked = states(CALMING, takes("clonazepam", "stopped"), takes("lorazepam"))

    assert asked == {"lorazepam": "present"}
