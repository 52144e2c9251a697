"""Tamsin sees which doses the protocol of the plan leads to expect, and that it is no advice."""

from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from tests.cast import cast, signed_in
from tests.record.said import client_says, entry, petra_says, therapist_says

pytestmark = pytest.mark.django_db
SPRAY = "Esketamine spray, treatment-resistant depression"


@pytest.fixture
def here():
    return cast()


def noon(days):
    day = timezone.now().date() + timedelta(days=days)
    return datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=20)


def planned(here, protocol, **more):
    therapist_says(here, entry("plan", at=noon(-30), protocol=protocol, **more), at=timezone.now())


def dosed(here, *days):
    doses = (entry("dose", at=noon(-day), route="intranasal", dose_mg=56) for day in days)
    petra_says(here, *doses, at=timezone.now())


def page(here, who="tamsin"):
    browser = signed_in(getattr(here, who))
    found = browser.get(f"/clients/{here.client.id}/").content.decode()
    return " ".join(unescape(found).split())


def day(days):
    return date_format((noon(days)).date(), "j M Y")


def test_the_next_doses_stand_between_two_days_with_who_describes_it_so(here):
    planned(here, SPRAY)
    dosed(here, 9, 2)
    text = page(here)
    assert f"What the protocol leads to expect: {SPRAY}" in text
    assert f"Dose 3 of the course between {day(1)} and {day(2)}." in text
    assert f"Dose 4 of the course between {day(4)} and {day(6)}." in text
    assert "It is no appointment and no advice" in text
    assert "US-SPR, 2" in text


def test_a_dose_that_need_not_come_says_so(here):
    planned(here, "iv-community")
    dosed(here, 20, 15, 10, 5)
    assert ", if it is not over before." in page(here)


def test_at_its_end_it_says_so_or_that_somebody_decides(here):
    planned(here, "home-sublingual-4")
    dosed(here, 28, 21, 14, 7)
    assert "It leads to expect no further dose." in page(here)
    planned(here, "iv-maintenance")
    dosed(here, *(26, 24, 22, 20, 18, 16))
    assert "By it somebody decides about now whether it goes on." in page(here)


@pytest.mark.parametrize("protocol", ["as we always do it", None])
def test_a_protocol_that_nobody_here_knows_leads_to_nothing(here, protocol):
    planned(here, protocol, route="iv")
    dosed(here, 3)
    assert "leads to expect" not in page(here)


def test_who_may_not_see_every_dose_is_not_told_which_would_come_next(here):
    planned(here, SPRAY)
    release = entry(
        "release", to=str(here.petra.account.id), covers=["plan"], signed=True, at=noon(-1)
    )
    client_says(here, release, at=timezone.now())
    dosed(here, 2)
    assert "leads to expect" not in page(here, "petra")


def test_a_protocol_is_chosen_by_name_or_written(here):
    text = page_of_form(here)
    assert f'<option value="{SPRAY}">' in text
    assert 'list="protocol-offered"' in text


def page_of_form(here):
    return signed_in(here.tamsin).get(f"/clients/{here.client.id}/suitability/").content.decode()


def test_a_score_that_reaches_back_over_a_dose_is_marked(here):
    dosed(here, 10)
    mark = f"asks about days before and after the dose of {day(-10)}"
    scored(here, 20)
    scored(here, 12)
    assert mark not in page(here)
    scored(here, 5)
    assert mark in page(here)


def scored(here, ago):
    said = entry("score", at=noon(-ago), instrument="phq-9", total=12)
    client_says(here, said, at=timezone.now())
