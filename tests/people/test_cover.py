"""A cover is named, or its absence signed, or neither stands."""

import pytest
from tests.cast import LONG_AGO, cast

from holdfast.audit.models import AuditEvent
from holdfast.people.cover import end_cover, is_cover_settled, name_cover, sign_absence_of_cover
from holdfast.people.end_membership import end_membership
from holdfast.people.models import Practice
from holdfast.people.policy import NotAllowed
from holdfast.people.response_times import hours_in_words, who_looks, zone_in_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


def kept(here):
    return Practice.objects.get(id=here.practice.id)


def named(here):
    name_cover(here.practice, here.tamsin.account, by=here.ada.reader, at=LONG_AGO)


def signed(here):
    sign_absence_of_cover(here.practice, by=here.ada.reader, at=LONG_AGO)


def test_naming_a_cover_ends_the_statement_that_there_is_none(here):
    signed(here)
    named(here)
    assert kept(here).cover_id == here.tamsin.account.id
    assert kept(here).cover_absence_signed_at is None


def test_signing_ends_the_cover(here):
    named(here)
    signed(here)
    assert kept(here).cover is None
    assert is_cover_settled(kept(here))


@pytest.mark.parametrize("first", [named, signed])
def test_taking_it_back_leaves_neither(here, first):
    first(here)
    end_cover(here.practice, by=here.ada.reader, at=LONG_AGO)
    assert not is_cover_settled(kept(here))
    assert AuditEvent.objects.filter(what="end cover").count() == 1


@pytest.mark.parametrize("who", ["tamsin", "petra", "clem", "otto"])
def test_nobody_but_an_administrator_of_the_practice_settles_it(here, who):
    by = getattr(here, who).reader
    with pytest.raises(NotAllowed):
        name_cover(here.practice, here.tamsin.account, by=by, at=LONG_AGO)
    for settle in (sign_absence_of_cover, end_cover):
        with pytest.raises(NotAllowed):
            settle(here.practice, by=by, at=LONG_AGO)
    assert not is_cover_settled(kept(here))


def test_an_administrator_settles_it_for_no_other_practice(here):
    elsewhere = Practice.objects.exclude(id=here.practice.id).get()
    with pytest.raises(NotAllowed):
        sign_absence_of_cover(elsewhere, by=here.ada.reader, at=LONG_AGO)


def test_a_cover_who_leaves_leaves_nothing_settled(here):
    signed(here)
    named(here)
    end_membership(here.tamsin.membership, by=here.ada.reader, at=LONG_AGO)
    assert not is_cover_settled(kept(here))
    assert AuditEvent.objects.filter(what="end cover").count() == 1


def test_the_client_reads_when_somebody_is_at_work_and_in_which_zone(here):
    first = who_looks(kept(here))[0]
    assert "Monday to Friday 09:00–17:00" in first
    assert "Los Angeles time" in first


@pytest.mark.parametrize(
    ("settle", "sentence"),
    [
        (named, "At other times Tamsin Reed looks."),
        (signed, "At other times nobody looks until somebody is at work again."),
        (lambda here: None, "Nobody has been named who looks at other times."),
    ],
)
def test_the_client_reads_who_looks_at_other_times(here, settle, sentence):
    settle(here)
    assert who_looks(kept(here))[1] == sentence


def test_it_always_ends_with_not_to_wait_for_it(here):
    assert "not watched all the time" in who_looks(kept(here))[-1]


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ({}, ""),
        ({"wed": ["09:00", "12:00"]}, "Wednesday 09:00–12:00"),
        (
            {"mon": ["09:00", "12:00"], "wed": ["09:00", "12:00"]},
            "Monday 09:00–12:00; Wednesday 09:00–12:00",
        ),
        (
            {"sat": ["10:00", "12:00"], "sun": ["10:00", "12:00"], "fri": ["9:00", "12:00"]},
            "Friday 9:00–12:00; Saturday to Sunday 10:00–12:00",
        ),
    ],
)
def test_days_in_a_row_with_the_same_hours_are_said_together(hours, said):
    assert hours_in_words(Practice(staffed_hours=hours)) == said


def test_without_hours_it_says_that_nobody_has_said(here):
    assert "has not said when" in who_looks(Practice(time_zone="UTC"))[0]


def test_a_zone_is_named_as_people_name_it():
    assert zone_in_words(Practice(time_zone="America/Argentina/Buenos_Aires")) == "Buenos Aires"
    assert zone_in_words(Practice(time_zone="UTC")) == "UTC"
