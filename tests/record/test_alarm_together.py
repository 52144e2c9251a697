"""Two who were told close the same alert in the same second."""

import pytest
from tests.cast import cast, make_person
from tests.record.said import after, client_says, phq9
from tests.record.test_append_together import at_the_same_time

from holdfast import alerts
from holdfast.alerts.models import Alert, State
from holdfast.record import Refused, alarm, verify
from holdfast.record.models import Entry

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_closes_it_and_the_other_is_told_so():
    here = cast()
    noa = make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    client_says(here, phq9(2))
    alerts.escalate_due(after(minutes=15))
    alert, refused = Alert.objects.get(), []

    def close(person):
        def work():
            try:
                alarm.close(alert, person.reader, after(minutes=20), f"{person.reader.name} spoke.")
            except Refused as problem:
                refused.append(problem.sentence)

        return work

    at_the_same_time(close(here.tamsin), close(noa))
    assert len(refused) == 1
    assert Alert.objects.get().state == State.CLOSED
    assert Entry.objects.filter(kind="contact").count() == 1
    assert verify(here.client) is None


def test_seeing_while_it_is_being_handed_on_ends_in_seen_or_told_and_never_in_both_halves():
    here = cast()
    make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    client_says(here, phq9(2))
    alert = Alert.objects.get()
    at_the_same_time(
        lambda: alarm.see(alert, here.tamsin.reader, after(minutes=15)),
        lambda: alerts.escalate_due(after(minutes=15)),
    )
    stored = Alert.objects.get()
    assert (stored.state, stored.seen_by) == (State.SEEN, here.tamsin.account)
    assert stored.escalates_at is None
    assert alerts.escalate_due(after(hours=9)) == 0
