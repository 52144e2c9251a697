"""The reading that is owed after a dose."""

from __future__ import annotations

import pytest
from tests.kernel.predicates.asking import gaps, state
from tests.kernel.saying import said

from holdfast.kernel.predicates.reading_not_done_after_dose import ReadingNotDoneAfterDose

OWED = ReadingNotDoneAfterDose(
    name="blood_pressure", after_minutes=40, until_hours=24, products=("esketamine",)
)
AT = "2026-11-20T11:00:00+00:00"


def dose(product="esketamine"):
    return said("dose", "2026-11-20T10:00:00Z", "medical", route="intranasal", product=product)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-20T10:39:59+00:00", "absent"),
        ("2026-11-20T10:40:00+00:00", "present"),
        ("2026-11-21T09:59:59+00:00", "present"),
        ("2026-11-21T10:00:00+00:00", "absent"),
    ],
)
def test_it_is_owed_from_its_minute_until_the_day_is_over(at, expected):
    assert state(OWED, dose(), at=at) == expected


def test_a_reading_since_the_dose_does_it_and_an_earlier_one_does_not():
    body = {"name": "blood_pressure", "systolic_mmhg": 130.0, "diastolic_mmhg": 80.0}
    before = said("reading", "2026-11-20T09:50:00Z", "medical", **body)
    after = said("reading", "2026-11-20T10:45:00Z", "medical", **body)

    assert state(OWED, dose(), before, at=AT) == "present"
    assert state(OWED, dose(), before, after, at=AT) == "absent"


def test_it_is_asked_of_its_product_alone():
    assert state(OWED, dose("racemic_ketamine"), at=AT) == "absent"
    assert state(OWED, at=AT) == "absent"


def test_where_nobody_said_which_product_it_cannot_tell():
    assert state(OWED, dose(None), at=AT) == "cannot_tell"
    assert gaps(OWED, dose(None), at=AT) == ["plan"]


def test_without_products_it_is_asked_after_every_dose():
    every = ReadingNotDoneAfterDose(name="blood_pressure", after_minutes=40, until_hours=24)

    assert state(every, dose(None), at=AT) == "present"
