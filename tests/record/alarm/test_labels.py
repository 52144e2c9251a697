"""What was done about an alert is told under the label of what rang, for it tells of it."""

import pytest
from tests.alerts.found import finding
from tests.record.alarm.thread import SPOKE
from tests.record.said import after

from holdfast import alerts
from holdfast.record import alarm, entries_of

pytestmark = pytest.mark.django_db
RESTS_ON = [
    (("ordinary",), "ordinary"),
    (("ordinary", "part2"), "part2"),
    (("safety",), "safety"),
    (("part2", "safety"), "safety"),
]


def rung(people, labels):
    return alerts.raise_for(people.client, [finding(labels=labels)], at=after())


def done(people, thread):
    """Had, tried and spoken about, as a therapist does."""
    alarm.have(thread, people.tamsin.reader, after(minutes=1))
    steps = alarm.NextSteps(has_asked_welfare=True)
    alarm.tried(thread, people.tamsin.reader, after(minutes=2), steps)
    alarm.contact(thread, people.tamsin.reader, after(minutes=3), "Spoke.", **SPOKE)


def labels_read_by(who, people):
    entries = entries_of(people.client, who.reader, after(days=1))
    return [one.label for one in entries if one.kind == "contact"]


@pytest.mark.parametrize(("labels", "wanted"), RESTS_ON)
def test_it_carries_the_narrowest_label_of_what_rang(people, labels, wanted):
    done(people, rung(people, labels))
    assert labels_read_by(people.tamsin, people) == [wanted] * 3


def test_what_was_done_about_a_thing_told_in_private_is_on_no_screen_of_the_client(people):
    done(people, rung(people, ("safety",)))
    assert labels_read_by(people.clem, people) == []


def test_one_contact_about_several_is_as_narrow_as_the_narrowest(people):
    both = rung(people, ("ordinary",))
    both += alerts.raise_for(
        people.client, [finding(cause="another", labels=("safety",))], at=after()
    )
    alarm.contact(both, people.tamsin.reader, after(minutes=3), "Spoke.", **SPOKE)
    assert labels_read_by(people.tamsin, people) == ["safety"]
