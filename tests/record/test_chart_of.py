"""What was so, and what did we know then?"""

from datetime import timedelta
from uuid import uuid4

import pytest
from tests.cast import cast
from tests.record.said import NOON, after, check_in, client_says, entry, note, therapist_says

from holdfast.circle.keys import KeyDestroyed
from holdfast.record import chart_of, erase

pytestmark = pytest.mark.django_db


def ago(**time):
    return NOON - timedelta(**time)


def taking(here, at, known_at=None):
    return [one.body.status for one in chart_of(here.client, at, known_at).of("medication")]


def test_an_entry_is_not_in_the_chart_before_it_was_so():
    here = cast()
    client_says(here, check_in(at=ago(days=2)))
    assert chart_of(here.client, ago(days=3)).of("check_in") == ()
    assert len(chart_of(here.client, ago(days=1)).of("check_in")) == 1


def test_what_was_learnt_later_was_not_known_then():
    here = cast()
    client_says(here, entry("medication", ingredient="lithium", status="taking", at=ago(days=30)))
    assert taking(here, NOON) == ["taking"]
    assert taking(here, NOON, known_at=ago(days=1)) == []


def test_a_correction_changes_what_is_known_and_not_what_was_known():
    here, first = cast(), uuid4()
    lithium = {"ingredient": "lithium"}
    client_says(here, entry("medication", id=first, status="taking", **lithium))
    correction = entry("medication", status="stopped", replaces=first, **lithium)
    therapist_says(here, correction, at=after(hours=5))
    assert taking(here, after(days=1)) == ["stopped"]
    assert taking(here, after(days=1), known_at=after(hours=4)) == ["taking"]


def test_it_holds_neither_private_pages_nor_psychotherapy_notes():
    here = cast()
    client_says(here, entry("insight", text="mine", label="client_private"))
    therapist_says(here, note(label="psychotherapy_note"))
    chart = chart_of(here.client, NOON)
    assert (chart.of("insight"), chart.of("note")) == ((), ())


def test_an_erased_chart_cannot_be_asked():
    here = cast()
    client_says(here, check_in())
    erase(here.client, by=here.ada.reader, at=NOON)
    with pytest.raises(KeyDestroyed):
        chart_of(here.client, NOON)
