"""Two who were told press in the same second, or a worker is at it at that moment."""

import pytest
from tests.cast import cast, make_person
from tests.record.alarm.thread import SPOKE
from tests.record.said import after, client_says, phq9
from tests.record.test_append_together import at_the_same_time

from holdfast import alerts
from holdfast.alerts.models import Alert, Deed, State, Telling
from holdfast.people.models import Membership
from holdfast.people.reader import reader_of
from holdfast.record import Refused, alarm, verify
from holdfast.record.models import Entry

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here():
    found = cast()
    make_person(found.practice, "therapist", "Noa", "noa@kelp.example", 2)
    client_says(found, phq9(2))
    return found


@pytest.fixture
def noa(here):
    """Told as well, for Tamsin did not answer."""
    alerts.escalate_due(after(minutes=15))
    return reader_of(Membership.objects.get(account__name="Noa"))


def pressing(refused, press, *given, **more):
    def work():
        try:
            press(*given, **more)
        except Refused as problem:
            refused.append(problem.sentence)

    return work


def test_one_has_it_and_the_other_reads_who(here, noa):
    alert, refused, at = Alert.objects.get(), [], after(minutes=20)
    at_the_same_time(
        pressing(refused, alarm.have, [alert], here.tamsin.reader, at),
        pressing(refused, alarm.have, [alert], noa, at),
    )
    had = Alert.objects.select_related("had_by").get()
    assert len(refused) == 1
    assert refused[0].startswith(f"{had.had_by.name} has it since ")
    assert Deed.objects.filter(did="had").count() == 1
    assert Entry.objects.filter(kind="contact").count() == 1
    assert verify(here.client) is None


def test_one_closes_it_and_the_other_is_told_so(here, noa):
    alert, refused, at = Alert.objects.get(), [], after(minutes=20)
    at_the_same_time(
        pressing(refused, alarm.contact, [alert], here.tamsin.reader, at, "Tamsin spoke", **SPOKE),
        pressing(refused, alarm.contact, [alert], noa, at, "Noa spoke", **SPOKE),
    )
    assert len(refused) == 1
    assert Alert.objects.get().state == State.CLOSED
    assert Entry.objects.filter(kind="contact").count() == 1
    assert verify(here.client) is None


def test_having_it_while_it_goes_to_the_next_person_ends_in_somebody_having_it(here):
    alert = Alert.objects.get()
    at_the_same_time(
        lambda: alarm.have([alert], here.tamsin.reader, after(minutes=15)),
        lambda: alerts.escalate_due(after(minutes=15)),
    )
    stored = Alert.objects.get()
    assert (stored.state, stored.had_by) == (State.HAD, here.tamsin.account)
    assert stored.escalates_at == stored.had_until == after(minutes=30)


def test_a_time_that_runs_out_while_the_contact_is_written_loses_nothing(here):
    """Whichever comes first, the contact closes it; at most the next person was told besides."""
    alert = Alert.objects.get()
    alarm.have([alert], here.tamsin.reader, after(minutes=1))
    at_the_same_time(
        lambda: alarm.contact([alert], here.tamsin.reader, after(minutes=16), "Spoke.", **SPOKE),
        lambda: alerts.escalate_due(after(minutes=16)),
    )
    stored = Alert.objects.get()
    assert (stored.state, stored.escalates_at) == (State.CLOSED, None)
    assert Telling.objects.count() in (1, 3)
    assert alerts.escalate_due(after(hours=9)) == 0
    assert verify(here.client) is None


def test_two_workers_hand_a_run_out_promise_on_once(here):
    alarm.have([Alert.objects.get()], here.tamsin.reader, after(minutes=1))
    at_the_same_time(*[lambda: alerts.escalate_due(after(minutes=16))] * 3)
    assert Deed.objects.filter(did="ran_out").count() == 1
    assert Telling.objects.count() == 3  # Tamsin, the next, and Tamsin that her time is over
