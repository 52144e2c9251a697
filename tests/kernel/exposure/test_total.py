"""Ways and products stand side by side; what is not known makes a sum a least one."""

from __future__ import annotations

from tests.kernel.exposure.doses import dose, ledger

from holdfast.kernel.exposure.total import totals


def of(*entries):
    return totals(ledger(*entries).given)


def test_racemic_ketamine_and_esketamine_are_never_added_together():
    found = of(
        dose("2026-10-01", product="racemic_ketamine", dose_mg=40),
        dose("2026-10-08", product="esketamine", route="intranasal", dose_mg=56),
        dose("2026-10-15", product="racemic_ketamine", dose_mg=50),
        dose("2026-10-22", product="racemic_ketamine", route="oral", dose_mg=100),
    )
    assert [(one.product, one.route, one.doses, one.mg) for one in found] == [
        ("racemic_ketamine", "im", 2, 90),
        ("esketamine", "intranasal", 1, 56),
        ("racemic_ketamine", "oral", 1, 100),
    ]
    assert not any(one.is_at_least for one in found)


def test_an_amount_that_is_missing_makes_the_sum_a_least_one_and_never_counts_as_nothing():
    (one,) = of(dose("2026-10-01", dose_mg=40), dose("2026-10-08"))
    assert (one.mg, one.without_mg, one.is_at_least) == (40, 1, True)


def test_where_people_differ_the_least_that_was_told_is_sure():
    (one,) = of(dose("2026-10-01", dose_mg=50), dose("2026-10-01", "client", dose_mg=40))
    assert (one.mg, one.differing, one.is_at_least, one.highest_mg) == (40, 1, True, 50)


def test_the_highest_dose_and_the_highest_by_weight_are_found_apart():
    (one,) = of(
        dose("2026-10-01", dose_mg=50, weight_kg=100),
        dose("2026-10-08", dose_mg=48, weight_kg=60),
        dose("2026-10-15", dose_mg=60),
    )
    assert (one.highest_mg, one.highest_mg_per_kg) == (60, 0.8)


def test_a_product_that_nobody_named_stands_for_itself():
    found = of(dose("2026-10-01", product="esketamine"), dose("2026-10-08"))
    assert [(one.product, one.mg, one.highest_mg) for one in found] == [
        ("esketamine", 0, None),
        (None, 0, None),
    ]


def test_nothing_given_adds_up_to_nothing_to_show():
    assert of() == ()
