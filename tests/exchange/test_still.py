"""What is still so is dated after what ended, and nothing else is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from holdfast.exchange.fact import Fact
from holdfast.exchange.fhir.still import dated_after_what_ended

EARLY = datetime(2010, 1, 1, tzinfo=UTC)
LATE = datetime(2020, 1, 1, tzinfo=UTC)


def taken(status, at, ingredient="hydrocodone"):
    return Fact(kind="medication", at=at, body={"ingredient": ingredient, "status": status})


def had(status, at):
    return Fact(kind="condition", at=at, body={"code": "stroke", "status": status})


def test_what_is_taken_since_before_another_line_ended_is_the_newest():
    first, second = dated_after_what_ended([taken("taking", EARLY), taken("stopped", LATE)])
    assert first.at == LATE + timedelta(seconds=1)
    assert second.at == LATE


def test_at_the_same_moment_what_is_still_so_comes_after():
    first, second = dated_after_what_ended([had("present", EARLY), had("past", EARLY)])
    assert first.at > second.at


def test_what_ended_before_stays_where_it_was():
    facts = [taken("stopped", EARLY), taken("taking", LATE)]
    assert dated_after_what_ended(facts) == facts


def test_another_medicine_is_not_moved():
    facts = [taken("taking", EARLY, "sertraline"), taken("stopped", LATE)]
    assert dated_after_what_ended(facts) == facts


def test_a_condition_of_the_same_name_is_not_a_medicine():
    facts = [had("present", EARLY), taken("stopped", LATE)]
    assert dated_after_what_ended(facts) == facts


def test_readings_are_never_moved():
    facts = [Fact(kind="reading", at=EARLY, body={"name": "weight", "kg": 70})]
    assert dated_after_what_ended(facts) == facts
