"""A briefing that was shown can be shown again, word for word, and worked out again."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.cast import cast
from tests.record.said import NOON, after, check_in, client_says, entry, phq9, therapist_says

from holdfast.kernel.briefing.brief import brief
from holdfast.library.content import load
from holdfast.record import chart_of, kept_briefing, rebrief
from holdfast.record.models import KeptBriefing

pytestmark = pytest.mark.django_db


def test_the_briefing_that_stood_then_is_found_word_for_word():
    here = cast()
    first = client_says(here, phq9(0)).briefing
    second = client_says(here, phq9(2, at=after(days=1)), at=after(days=1)).briefing
    assert kept_briefing(here.client, after(hours=3)) == first
    assert kept_briefing(here.client, after(days=2)) == second


def test_before_the_first_there_is_none():
    here = cast()
    client_says(here, phq9(0))
    assert kept_briefing(here.client, NOON - timedelta(minutes=1)) is None


def test_the_same_comes_out_when_it_is_worked_out_from_what_was_known_then():
    here = cast()
    client_says(here, phq9(2))
    therapist_says(
        here, entry("condition", code="aneurysm", status="present", at=NOON), at=after(days=3)
    )
    then = kept_briefing(here.client, after(days=1))
    chart = chart_of(here.client, at=then.at, known_at=then.at)
    assert brief(chart, load(), then.at, ZoneInfo(here.client.time_zone)) == then


def test_one_that_says_the_same_is_not_kept_twice():
    here = cast()
    client_says(here, phq9(2))
    rebrief(here.client, after(minutes=1))
    rebrief(here.client, after(minutes=2))
    assert KeptBriefing.objects.count() == 1


def test_each_names_the_content_it_was_made_with_and_the_last_entry_it_stands_on():
    here = cast()
    client_says(here, check_in(), phq9(2))
    row = KeptBriefing.objects.get()
    assert (row.content_version, row.seq) == (load().version, 2)
