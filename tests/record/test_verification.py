"""Somebody with the database in their hands took something out: verification says what is missing.

What is taken out here, is taken out with everything that the database itself would notice.
"""

import pytest
from tests.cast import cast
from tests.record.said import NOON, after, check_in, client_says, entry, phq9, therapist_says

from holdfast import audit
from holdfast.alerts.models import Alert, Deed, Recurrence, Telling
from holdfast.alerts.notify import tell_next
from holdfast.audit.models import AuditEvent, ChainHead
from holdfast.circle.models import CareMember, Client, NameMark
from holdfast.post.models import Delivery
from holdfast.record import alarm
from holdfast.record.keeping.erasing import erase
from holdfast.record.models import Entry, KeptBriefing, Snapshot, Standing, Verification
from holdfast.record.verification import rounds

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    """A risk was answered, people were told one after the other, and one of them saw it."""
    found = cast()
    client_says(found, check_in(), check_in(mood=4))
    client_says(found, phq9(2))
    alert = Alert.objects.get()
    tell_next(alert, found.client, at=after(hours=1))
    alarm.look([alert], found.tamsin.reader, after(hours=2))
    client_says(found, check_in(mood=5), at=after(hours=3), history=False)
    audit.chain(found.practice.id, after(days=1))
    return found


def found(here):
    return [(one.what, one.at) for one in rounds.verify_practice(here.practice.id, after(days=1))]


def test_where_nobody_touched_anything_everything_holds(here):
    assert Telling.objects.count() > 1
    assert found(here) == []


def test_what_came_again_and_joined_an_open_alert_is_no_missing_one(here):
    for press in (4, 5, 6):
        client_says(here, entry("signal", at=after(hours=press)), at=after(hours=press))
    assert Recurrence.objects.count() == 2
    assert found(here) == []


def test_one_that_came_again_is_missing_where_the_row_that_says_so_is_gone(here):
    for press in (4, 5):
        client_says(here, entry("signal", at=after(hours=press)), at=after(hours=press))
    Recurrence.objects.all().delete()
    assert {what for what, _ in found(here)} == {"alert_missing"}


def test_an_entry_changed_is_named_by_its_place(here):
    Entry.objects.filter(seq=2).update(label="part2")
    assert found(here) == [("entry_changed", "2")]


def test_an_end_cut_off_is_found_though_the_standing_was_set_back_too(here):
    Entry.objects.filter(seq=4).delete()
    Standing.objects.update(seq=3)
    assert ("entries_missing", "4") in found(here)


def test_an_end_cut_off_after_an_erasure_is_found(here):
    erase(here.client, by=here.ada.reader, at=after(hours=4))
    assert found(here) == []
    Entry.objects.filter(seq=4).delete()
    assert ("entries_missing", "4") in found(here)


def take_out_alert():
    Telling.objects.all().delete()
    Deed.objects.all().delete()
    Alert.objects.all().delete()


def test_an_alert_taken_out_with_all_that_tells_of_it_is_found_by_the_briefing_it_rang_in(here):
    AuditEvent.objects.filter(what__startswith="see alert").delete()
    Delivery.objects.all().delete()
    take_out_alert()
    rang = {
        str(one) for one in KeptBriefing.objects.filter(seq__gte=3).values_list("id", flat=True)
    }
    missing = {at for what, at in found(here) if what == "alert_missing"}
    assert missing and missing <= rang


def test_an_alert_taken_out_with_the_briefings_is_found_by_its_messages_and_who_saw_it(here):
    alert_id = str(Alert.objects.get().id)
    KeptBriefing.objects.all().delete()
    take_out_alert()
    assert found(here) == [("alert_missing", alert_id)] * 2


def test_a_message_taken_out_is_found(here):
    alert_id = str(Alert.objects.get().id)
    Delivery.objects.order_by("created_at").last().delete()
    assert found(here) == [("message_missing", alert_id)]


def test_one_who_was_told_taken_out_with_the_message_is_found_by_the_gap(here):
    alert = Alert.objects.get()
    first = Telling.objects.get(step=0)
    Delivery.objects.filter(to=str(first.account_id)).delete()
    first.delete()
    assert found(here) == [("telling_missing", str(alert.id))]


def test_a_row_of_the_audit_taken_out_is_found(here):
    AuditEvent.objects.get(practice_id=here.practice.id, position=3).delete()
    assert ("audit_changed", "3") in found(here)


def test_an_end_of_the_audit_cut_off_is_found(here):
    last = ChainHead.objects.get(practice_id=here.practice.id).position
    AuditEvent.objects.get(practice_id=here.practice.id, position=last).delete()
    assert ("audit_changed", str(last)) in found(here)


def test_a_client_taken_out_altogether_is_found(here):
    gone = here.client.id
    take_out_alert()
    Delivery.objects.all().delete()
    for table in (Entry, KeptBriefing, Snapshot, Standing, NameMark, CareMember):
        table.objects.filter(client=here.client).delete()
    Client.objects.filter(id=gone).delete()
    assert ("client_missing", str(gone)) in found(here)


def test_what_was_found_is_kept_and_said_until_it_holds_again(here):
    assert rounds.last_verified(here.practice.id).at is None
    Entry.objects.filter(seq=2).update(label="part2")
    rounds.verify_practice(here.practice.id, NOON)
    (fault,) = rounds.last_verified(here.practice.id).faults
    assert (fault.what, fault.client_id) == ("entry_changed", here.client.id)
    Entry.objects.filter(seq=2).update(label="ordinary")
    rounds.verify_practice(here.practice.id, after(hours=1))
    assert rounds.last_verified(here.practice.id) == rounds.Verified(after(hours=1), ())


def test_a_round_goes_on_where_it_stopped(here):
    for name in ("Bruno Marsh", "Ines Faro"):
        another(here, name)
    walked = [part(here) for _ in range(4)]
    assert walked == [1, 1, 1, 1]  # three clients, then the practice itself
    assert Verification.objects.get().finished_at == NOON
    part(here)
    assert Verification.objects.count() == 2


def test_what_a_part_found_is_said_before_the_round_is_over(here):
    another(here, "Bruno Marsh")
    Entry.objects.filter(seq=2).update(label="part2")
    part(here)
    part(here)
    verified = rounds.last_verified(here.practice.id)
    assert verified.at is None
    assert [one.what for one in verified.faults] == ["entry_changed"]


def part(here):
    return rounds.verify_part(here.practice.id, NOON, limit=1)


def another(here, name):
    from tests.cast import make_client

    client = make_client(here.practice, here.tamsin, name)
    therapist_says(type("Here", (), {"client": client, "tamsin": here.tamsin}), check_in())
