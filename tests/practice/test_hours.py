"""Ada sets when somebody is at work."""

import pytest
from tests.cast import WEEKDAYS, cast, signed_in

from holdfast.people.models import Practice

pytestmark = pytest.mark.django_db
PAGE = "/practice/hours/"


@pytest.fixture
def here():
    return cast()


def sent(here, zone="Europe/Berlin", **times):
    said = {f"{name}": value for name, value in times.items()}
    return signed_in(here.ada).post(PAGE, {"time_zone": zone, **said})


def kept(here):
    return Practice.objects.get(id=here.practice.id)


def test_what_is_kept_stands_in_the_fields(here):
    page = signed_in(here.ada).get(PAGE).content.decode()
    assert page.count('value="09:00"') == 5
    assert '<option value="America/Los_Angeles" selected>' in page
    assert "Monday to Friday 09:00–17:00" in page


def test_days_left_empty_are_closed(here):
    for _ in range(2):
        answer = sent(
            here, mon_opens="08:30", mon_closes="12:00", sat_opens="10:00", sat_closes="11:00"
        )
        assert answer.url == PAGE
    assert kept(here).staffed_hours == {"mon": ["08:30", "12:00"], "sat": ["10:00", "11:00"]}
    assert kept(here).time_zone == "Europe/Berlin"


def test_all_left_empty_is_never(here):
    sent(here)
    assert kept(here).staffed_hours == {}


@pytest.mark.parametrize(
    ("times", "sentence"),
    [
        ({"mon_opens": "09:00"}, "Please give both times for Monday, or none if it is closed."),
        ({"sun_closes": "09:00"}, "Please give both times for Sunday, or none if it is closed."),
        (
            {"tue_opens": "17:00", "tue_closes": "09:00"},
            "Tuesday closes before it opens; a night is two days here.",
        ),
        (
            {"tue_opens": "09:00", "tue_closes": "09:00"},
            "Tuesday closes before it opens; a night is two days here.",
        ),
        ({"wed_opens": "nine", "wed_closes": "12:00"}, "Please write a time of day, as 09:00."),
        ({"zone": "Moon/Base"}, "Please choose a zone from the list."),
        ({"zone": ""}, "Please choose a zone from the list."),
    ],
)
def test_what_is_amiss_is_said_in_a_sentence_and_nothing_is_kept_or_lost(here, times, sentence):
    answer = sent(here, fri_opens="07:15", fri_closes="08:45", **times)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert 'value="07:15"' in page
    assert kept(here).staffed_hours == WEEKDAYS


def test_a_zone_kept_under_an_old_name_can_be_kept_on(here):
    here.practice.time_zone = "US/Pacific"
    here.practice.save()
    assert sent(here, zone="US/Pacific").url == PAGE
    assert kept(here).time_zone == "US/Pacific"
