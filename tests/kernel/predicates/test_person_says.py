"""What is known of the person herself."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.person_says import PersonSays

PREGNANT = PersonSays(
    field="pregnancy",
    values=("pregnant",),
    absent_values=("not_possible",),
    not_asked_of=("male",),
)
BREASTFEEDING = PersonSays(field="breastfeeding", values=(True,), absent_values=(False,))


def person(at="2026-11-01T10:00:00Z", **known):
    return said("person", at, **known)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("pregnant", "present"),
        ("not_possible", "absent"),
        ("possible", "cannot_tell"),
        ("declined", "cannot_tell"),
        ("unknown", "cannot_tell"),
    ],
)
def test_each_word_says_what_it_says(value, expected):
    assert state(PREGNANT, person(pregnancy=value)) == expected


@pytest.mark.parametrize(("value", "expected"), [(True, "present"), (False, "absent")])
def test_a_yes_and_a_no_are_two_things(value, expected):
    assert state(BREASTFEEDING, person(breastfeeding=value)) == expected


def test_the_newest_word_holds():
    earlier, later = person(pregnancy="pregnant"), person("2026-11-10T10:00:00Z", sex="female")
    newest = person("2026-11-15T10:00:00Z", pregnancy="not_possible")

    assert state(PREGNANT, earlier, later) == "present"
    assert state(PREGNANT, earlier, later, newest) == "absent"


def test_not_being_asked_is_no_gap_for_some():
    assert state(PREGNANT, person(sex="male")) == "absent"


@pytest.mark.parametrize("sex", ["female", "other", "unknown"])
def test_not_being_asked_is_a_gap_for_everybody_else(sex):
    assert gaps(PREGNANT, person(sex=sex)) == ["person"]


def test_what_a_person_says_counts_whatever_the_sex_on_file():
    assert state(PREGNANT, person(sex="male", pregnancy="pregnant")) == "present"


def test_nothing_known_cannot_be_told():
    assert gaps(PREGNANT) == ["person"]
