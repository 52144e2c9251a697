"""Dates keep the precision they have, or it is told; an odd date costs as little as it can."""

from __future__ import annotations

import pytest
from tests.exchange.bundles import bodies, condition, observation, read, request
from tests.exchange.test_whose_fact import PATIENT


@pytest.mark.parametrize("onset", ["2019", "2019-05", "2019-05-06"])
def test_since_is_as_precise_as_it_was_written(onset):
    imported = read(condition(onsetDateTime=onset))
    assert bodies(imported, "condition")[0]["since"] == onset
    assert not imported.noted


def test_a_medicine_is_taken_since_a_month():
    imported = read(request(authoredOn="2026-10"))
    assert bodies(imported, "medication")[0]["since"] == "2026-10"
    assert not imported.noted


@pytest.mark.parametrize(
    "made",
    [
        observation("29463-7", 70, "kg", effectiveDateTime="2025"),
        request(status="stopped", authoredOn="2025"),
        condition(clinicalStatus={"coding": [{"code": "resolved"}]}, abatementDateTime="2025"),
    ],
)
def test_where_the_entry_cannot_say_it_the_loss_is_told(made):
    imported = read(made)
    assert imported.entries[0]["at"] == "2025-01-01T00:00:00+00:00"
    assert "it is dated 2025 alone" in str(imported.noted[0])
    assert "entry 1" in str(imported.noted[0])


@pytest.mark.parametrize("born", ["1987", "1987-05"])
def test_a_year_of_birth_is_said_in_the_account(born):
    imported = read({**PATIENT, "birthDate": born})
    assert "born" not in imported.entries[0]["body"]
    assert f"birthDate says {born} and no more" in str(imported.noted[0])


@pytest.mark.parametrize(
    "born", ["1987-05-04T00:00:00", "1987-05-04T00:00:00Z", "04/05/1987", "1987-13-40", 1987, ""]
)
def test_an_odd_birth_date_costs_the_birth_date_alone(born):
    imported = read({**PATIENT, "birthDate": born}, condition())
    assert bodies(imported, "person") == [{"sex": "female"}]
    assert "birthDate is no" in str(imported.refused[0])
    assert bodies(imported, "condition")


def test_an_odd_gender_costs_itself_alone():
    imported = read({**PATIENT, "gender": "F"})
    assert bodies(imported, "person") == [{"born": "1980-02-03"}]
    assert "gender is none of" in str(imported.refused[0])


@pytest.mark.parametrize("time", ["T21:28", "T21:28:00", "T21:28:00.123", " 21:28:00"])
def test_a_time_without_its_offset_costs_the_time_and_not_the_fact(time):
    imported = read(
        condition(onsetDateTime=f"2023-09-04{time}"),
        observation("29463-7", 70, "kg", effectiveDateTime=f"2023-09-04{time}"),
    )
    assert bodies(imported, "condition")[0]["since"] == "2023-09-04"
    assert [entry["at"][:10] for entry in imported.entries] == ["2023-09-04"] * 2
    assert ["without its offset" in str(told) for told in imported.noted] == [True, True]
    assert not imported.refused


def test_a_day_that_was_never_is_refused_whatever_its_time():
    assert "no possible date" in str(
        read(condition(onsetDateTime="2023-02-30T10:00:00")).refused[0]
    )


def test_where_nothing_has_a_date_it_is_when_the_record_was_last_kept():
    undated = condition(meta={"lastUpdated": "2026-03-04T05:06:07Z"})
    del undated["onsetDateTime"]
    assert read(undated).entries[0]["at"] == "2026-03-04T05:06:07+00:00"


def test_what_happened_at_a_moment_that_is_not_said_is_told():
    undated = observation("29463-7", 70, "kg")
    del undated["effectiveDateTime"]
    imported = read(undated, condition())
    assert imported.entries[0]["at"] == "2020-03-04T00:00:00+00:00"
    (told,) = imported.noted
    assert "no date of its own and stands at 2020-03-04" in str(told)
