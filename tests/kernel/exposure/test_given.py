"""One dose told of by two people is one dose; two doses of one day stay two."""

from __future__ import annotations

import pytest
from tests.kernel.exposure.doses import dose, ledger


def given(*entries, **how):
    return ledger(*entries, **how).given


def test_a_dose_that_the_clinic_and_the_client_tell_of_is_one_with_both_entries():
    clinic, client = dose("2026-11-02"), dose("2026-11-02", "client", "14:00")
    (one,) = given(client, clinic)
    assert one.tellings == (clinic, client)


def test_what_the_giver_says_comes_first_and_the_other_fills_what_is_left_open():
    clinic = dose("2026-11-02", dose_mg=50)
    client = dose("2026-11-02", "client", dose_mg=40, weight_kg=80)
    (one,) = given(client, clinic)
    assert (one.dose_mg, one.says("weight_kg"), one.mg_per_kg) == (50, 80, 50 / 80)
    assert one.told_mg == (40, 50)


def test_what_one_person_tells_twice_is_two_doses():
    assert len(given(dose("2026-11-02"), dose("2026-11-02", hour="16:00"))) == 2


def test_the_second_of_two_told_by_both_is_paired_with_the_second():
    first, second = dose("2026-11-02"), dose("2026-11-02", hour="16:00")
    theirs = dose("2026-11-02", "client", "10:10"), dose("2026-11-02", "client", "16:10")
    assert [one.tellings for one in given(first, second, *theirs)] == [
        (first, theirs[0]),
        (second, theirs[1]),
    ]


@pytest.mark.parametrize(
    ("clinic", "client"),
    [
        ({"product": "esketamine"}, {"product": "racemic_ketamine"}),
        ({"setting": "clinic"}, {"setting": "home"}),
        ({"number": 3}, {"number": 4}),
        ({"route": "im"}, {"route": "oral"}),
    ],
)
def test_what_tells_two_doses_apart_keeps_them_apart(clinic, client):
    told = dose("2026-11-02", **clinic), dose("2026-11-02", "client", **client)
    assert len(given(*told)) == 2


def test_another_day_is_another_dose_where_the_client_lives():
    evening, after_midnight = (
        dose("2026-11-02", hour="23:30"),
        dose("2026-11-03", "client", "00:30"),
    )
    assert len(given(evening, after_midnight)) == 2
    assert len(given(evening, after_midnight, zone="America/New_York")) == 1


def test_without_a_weight_or_with_none_that_can_be_there_is_no_mg_per_kg():
    assert given(dose("2026-11-02", dose_mg=50))[0].mg_per_kg is None
    assert given(dose("2026-11-02", dose_mg=50, weight_kg=0))[0].mg_per_kg is None
    assert given(dose("2026-11-02", weight_kg=70))[0].mg_per_kg is None


def test_a_dose_begins_when_it_is_recorded_to_have_begun():
    late = dose("2026-11-03", started_at="2026-11-01T09:00:00+00:00")
    assert str(given(late)[0].day) == "2026-11-01"
