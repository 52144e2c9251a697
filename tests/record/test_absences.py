"""A reader of a part of the chart is not told that what they may not see was never done."""

import pytest
from django.utils import timezone
from tests.client.year import a_year, released

from holdfast.record import board_of, briefing_of
from holdfast.record.viewing import view_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return a_year(timezone.now())


def ids(here, who="petra"):
    briefing = view_of(here.client, getattr(here, who).reader, timezone.now()).briefing
    return {one.id for one in briefing.findings} | {due.what for due in briefing.due}


def test_what_is_not_released_is_neither_overdue_nor_due(here):
    assert not ids(here) & {"check-in", "phq-9", "risk check", "integration session"}
    assert not {one for one in ids(here) if one.endswith(("_overdue", "_missing"))}


def test_the_board_and_a_single_briefing_say_the_same(here):
    (row,) = board_of(here.petra.reader, timezone.now())
    on_board = {one.id for one in row.headlines.top} | {due.what for due in row.headlines.due}
    assert on_board <= ids(here)
    briefing = briefing_of(here.client, here.petra.reader, timezone.now())
    assert {one.id for one in briefing.findings} | {due.what for due in briefing.due} == ids(here)


def test_what_is_released_is_due_as_for_everyone(here):
    assert "phq-9" not in ids(here)
    released(here, timezone.now(), "scores")
    assert "phq-9" in ids(here)


def test_a_therapist_is_told_all_of_it(here):
    assert {"check-in", "aftercare.bladder_check_overdue"} <= ids(here, "tamsin")
