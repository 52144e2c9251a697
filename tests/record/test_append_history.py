"""A year comes in at once: an import, a seeded practice."""

from datetime import timedelta

import pytest
from tests.cast import cast
from tests.record.said import NOON, after, check_in, client_says, entry, phq9

from holdfast import alerts, record
from holdfast.alerts.models import Alert, State
from holdfast.post.models import Delivery
from holdfast.record import Author
from holdfast.record.models import Entry, KeptBriefing

pytestmark = pytest.mark.django_db


def ago(**time):
    return NOON - timedelta(**time)


def test_an_old_risk_answer_rings_nobody():
    here = cast()
    done = client_says(here, phq9(3, at=ago(hours=73)), history=True)
    assert done.alerts == ()
    assert alerts.open_of(here.client) == []
    assert not Delivery.objects.exists()


def test_it_stands_in_the_briefing_all_the_same():
    here = cast()
    done = client_says(here, phq9(3, at=ago(hours=73)), history=True)
    assert "risk.item_nine" in {finding.id for finding in done.briefing.findings}


def test_a_recent_one_rings():
    here = cast()
    assert len(client_says(here, phq9(3, at=ago(hours=71)), history=True).alerts) == 1


def test_the_hours_are_a_setting(settings):
    settings.HOLDFAST_RECORD = {"history_rings_under_hours": 24}
    here = cast()
    assert client_says(here, phq9(3, at=ago(hours=71)), history=True).alerts == ()


def test_the_old_answer_does_not_ring_when_something_else_is_written_later():
    here = cast()
    client_says(here, phq9(3, at=ago(days=9)), history=True)
    assert client_says(here, check_in()).alerts == ()
    record.rebrief(here.client, after(hours=2))
    assert alerts.open_of(here.client) == []


def test_a_new_risk_answer_after_an_old_one_rings():
    here = cast()
    client_says(here, phq9(3, at=ago(days=9)), history=True)
    assert len(client_says(here, phq9(2)).alerts) == 1


def test_what_was_never_rung_is_remembered_as_history():
    here = cast()
    client_says(here, phq9(3, at=ago(days=9)), history=True)
    assert {one.state for one in Alert.objects.all()} == {State.HISTORY}


def test_an_old_answer_that_a_person_enters_today_rings():
    here = cast()
    assert len(client_says(here, phq9(3, at=ago(days=9))).alerts) == 1


def test_one_briefing_is_kept_for_the_whole_of_it():
    here = cast()
    client_says(here, *(check_in(at=ago(days=n)) for n in range(40)), history=True)
    assert Entry.objects.count() == 40
    assert KeptBriefing.objects.count() == 1


def test_each_entry_keeps_its_author_and_when_it_became_known():
    here = cast()
    petra = Author("medical", here.petra.account.id)
    dose = entry("dose", route="im", at=ago(days=9), recorded_at=ago(days=8), author=petra)
    client_says(here, dose, history=True)
    row = Entry.objects.get()
    assert (row.by, row.author_id, row.recorded_at) == ("medical", petra.account_id, ago(days=8))


def test_without_saying_it_became_known_now():
    here = cast()
    client_says(here, check_in(at=ago(days=9)), history=True)
    assert Entry.objects.get().recorded_at == NOON


def test_a_form_cannot_say_it_was_written_earlier_or_by_someone_else():
    here = cast()
    other = Author("medical", here.petra.account.id)
    client_says(here, check_in(recorded_at=ago(days=9), author=other))
    row = Entry.objects.get()
    assert (row.by, row.author_id, row.recorded_at) == ("client", here.clem.account.id, NOON)


def test_history_may_lie_ahead_and_the_chart_changes_when_its_time_comes():
    here = cast()
    soon = after(hours=1)
    done = client_says(here, phq9(3, at=soon), history=True)
    assert done.briefing.changes_at == soon
    later = record.rebrief(here.client, soon)
    assert "risk.item_nine" in {finding.id for finding in later.findings}
    assert len(alerts.open_of(here.client)) == 1
