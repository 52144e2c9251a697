"""A reason has substance, and many openings in an hour are told to the administrator."""

from datetime import timedelta

import pytest
from tests.cast import LONG_AGO, cast, make_client, make_person, signed_in

from holdfast.circle.break_glass import NotBroken, break_glass
from holdfast.circle.opening_bursts import many_from, many_lately
from holdfast.circle.reasons import has_substance
from holdfast.circle.sheet_openings import open_sheet
from holdfast.post.models import Delivery
from holdfast.record import new_id

WHY = "she rang, unwell"


@pytest.mark.parametrize(
    ("reason", "says_something"),
    [
        ("she rang, unwell", True),
        ("mother calls: not waking", True),
        ("担心她今晚有危险", True),
        ("x", False),
        ("x y z", False),
        ("aaaa", False),
        ("aaaa aaaa aaaa", False),
        ("aaa bbb ccc", False),
        ("because", False),
        ("... --- ...", False),
        ("111 222 333 444", False),
        ("", False),
    ],
)
def test_a_reason_says_something(reason, says_something):
    assert has_substance(reason) is says_something


@pytest.fixture
def here(db):
    return cast()


@pytest.fixture
def sol(here):
    return make_person(here.practice, "therapist", "Sol Marin", "sol@kelp.example", None)


def opens(here, sol, count, at=LONG_AGO, every=timedelta(minutes=5)):
    for place in range(count):
        client = make_client(here.practice, here.tamsin, f"Client {'abcdefgh'[place]}")
        break_glass(client, by=sol.reader, reason=WHY, at=at + place * every)


def told(template="many_openings"):
    return [one.to for one in Delivery.objects.filter(template=template)]


def test_without_substance_the_chart_stays_shut(here, sol):
    with pytest.raises(NotBroken, match="a few words"):
        break_glass(here.client, by=sol.reader, reason="aaaa aaaa aaaa", at=LONG_AGO)


def test_below_the_number_nobody_is_told(here, sol):
    opens(here, sol, many_from(here.practice) - 1)
    assert told() == []
    assert many_lately(here.practice, LONG_AGO + timedelta(hours=1)) == []


def test_at_the_number_each_administrator_is_told_once(here, sol):
    opens(here, sol, many_from(here.practice) + 2)
    assert told() == [str(here.ada.account.id)]


def test_spread_over_hours_they_are_not_many(here, sol):
    opens(here, sol, 5, every=timedelta(minutes=50))
    assert told() == []


def test_the_practice_sets_the_number(here, sol):
    here.practice.openings_an_hour = 2
    here.practice.save()
    opens(here, sol, 2)
    assert len(told()) == 1


def test_call_sheets_do_not_count(here, sol):
    for _ in range(6):
        client = make_client(here.practice, here.tamsin, "Rowan Marsh")
        open_sheet(client, alert_id=new_id(), by=sol.reader, at=LONG_AGO)
    opens(here, sol, 1)
    assert told() == []


def test_it_stands_on_the_practices_page_for_the_administrator(here, sol):
    from django.utils import timezone

    opens(here, sol, 3, at=timezone.now() - timedelta(minutes=30))
    page = signed_in(here.ada).get("/practice/").content.decode()
    assert "Sol Marin opened 3 charts in an emergency within an hour" in page
