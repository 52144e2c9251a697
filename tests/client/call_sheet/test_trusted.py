"""Whom they trust and where help would be sent: by the client's dated agreement, while it holds."""

from datetime import date, time, timedelta

import pytest
from tests.cast import signed_in
from tests.client.call_sheet.told import told
from tests.record.said import after, client_says, entry, therapist_says
from tests.record.test_reader_view import release, seen

from holdfast.audit.models import AuditEvent
from holdfast.client.call_sheet.reach import is_outside
from holdfast.record import entries_of

pytestmark = pytest.mark.django_db
THEA = {
    "name": "Thea",
    "relation": "sister",
    "number": "+1 213 555 0199",
    "agreed_on": "2026-09-30",
}
ADDRESS = {"text": "88 Kelp Street", "given_on": "2026-09-30", "agreed_on": "2026-09-30"}


@pytest.fixture
def found():
    return told()


def agreed(found, at=None, **parts):
    said = entry("person", label="safety", at=at or after(minutes=1), **parts)
    return therapist_says(found.here, said, at=at or after(minutes=1))


def fear(found, minutes=2, **more):
    said = entry("condition", code="unsafe_at_home", at=after(minutes=minutes), **more)
    therapist_says(found.here, said, at=after(minutes=minutes))


def test_with_a_dated_agreement_they_are_shown(found):
    agreed(found, trusted=THEA, emergency_address=ADDRESS)
    shown = found.sheet().help
    assert (shown.trusted.name, shown.trusted.agreed_on) == ("Thea", date(2026, 9, 30))
    assert shown.address.text == "88 Kelp Street"


@pytest.mark.parametrize("part", ["trusted", "emergency_address"])
def test_without_its_day_nothing_is_shown(found, part):
    said = {"trusted": THEA, "emergency_address": ADDRESS}[part] | {"agreed_on": None}
    agreed(found, **{part: said})
    shown = found.sheet().help
    assert shown.trusted is shown.address is None


def test_what_is_taken_back_is_shown_no_more(found):
    agreed(found, trusted=THEA, emergency_address=ADDRESS)
    gone = {"taken_back_on": "2026-11-24"}
    agreed(found, after(minutes=5), trusted=gone, emergency_address=gone)
    shown = found.sheet().help
    assert shown.trusted is shown.address is None
    assert not shown.is_held_back


@pytest.mark.parametrize("status", ["present", "past", "unknown"])
def test_who_was_named_before_a_fear_was_told_is_not_shown(found, status):
    agreed(found, trusted=THEA)
    fear(found, status=status)
    assert found.sheet().help.trusted is None
    assert found.sheet().help.is_held_back


def test_a_home_said_to_be_safe_hides_nobody(found):
    agreed(found, trusted=THEA)
    fear(found, status="absent")
    assert found.sheet().help.trusted.name == "Thea"


def test_any_note_told_in_private_holds_them_back(found):
    agreed(found, trusted=THEA)
    said = entry("note", text="he reads her phone", label="safety", at=after(minutes=2))
    therapist_says(found.here, said, at=after(minutes=2))
    assert found.sheet().help.is_held_back


def test_confirmed_in_private_since_then_they_are_shown(found):
    agreed(found, trusted=THEA)
    fear(found, status="present")
    agreed(found, after(minutes=3), trusted=THEA | {"confirmed_on": "2026-11-24"})
    assert found.sheet().help.trusted.name == "Thea"


def test_confirmed_before_the_fear_was_told_is_not_confirmed(found):
    agreed(found, trusted=THEA | {"confirmed_on": "2026-11-24"})
    fear(found, status="present")
    assert found.sheet().help.is_held_back


def test_whom_they_trust_is_never_on_the_clients_screens_or_with_the_clinic(found):
    agreed(found, trusted=THEA, emergency_address=ADDRESS)
    client_says(found.here, release(found.here, "person", "flags", "notes"))
    for who in (found.here.clem, found.here.petra):
        assert ("person", "safety") not in seen(found.here, who, after(minutes=9))


HOURS = {"safe_from": "12:00", "safe_until": "14:00"}
NIGHT = {"safe_from": "21:00", "safe_until": "07:00"}


@pytest.mark.parametrize(
    ("contact", "now", "outside"),
    [
        (HOURS, time(11, 59), True),
        (HOURS, time(12, 0), False),
        (HOURS, time(13, 59), False),
        (HOURS, time(14, 0), True),
        (NIGHT, time(23, 0), False),
        (NIGHT, time(6, 59), False),
        (NIGHT, time(7, 0), True),
        (NIGHT, time(20, 59), True),
        ({"safe_time": "after lunch"}, time(3, 0), None),
        ({"safe_from": "noon", "safe_until": "14:00"}, time(3, 0), None),
    ],
)
def test_whether_now_is_outside_the_safe_hours(contact, now, outside):
    assert is_outside(contact, now) is outside


def test_that_they_may_be_rung_all_the_same_needs_its_day(found):
    agreed(found, may_ring_outside_safe_times={"agreed_on": "2026-09-30"})
    assert found.sheet().reach.may_ring_since == date(2026, 9, 30)
    agreed(found, after(minutes=5), may_ring_outside_safe_times={"taken_back_on": "2026-11-24"})
    assert found.sheet().reach.may_ring_since is None


# The page where a therapist writes it down.


def page_of(found):
    return f"/clients/{found.here.client.id}/where/help/"


def kept(found):
    entries = entries_of(found.here.client, found.here.tamsin.reader)
    return [one for one in entries if one.kind == "person" and one.label == "safety"]


SENT = {
    "name": "Thea",
    "number": "+1 213 555 0199",
    "not_to_tell": "my partner",
    "agreed_on": "2026-09-30",
    "address": "88 Kelp Street",
    "address_agreed_on": "2026-10-01",
    "ring_agreed_on": "2026-10-02",
}


def test_a_therapist_writes_it_down_with_the_days_they_agreed(found):
    assert signed_in(found.here.tamsin).post(page_of(found), SENT).status_code == 302
    (one,) = kept(found)
    assert (one.body.trusted.name, one.body.trusted.not_to_tell) == ("Thea", "my partner")
    assert one.body.trusted.agreed_on == date(2026, 9, 30)
    assert one.body.emergency_address.agreed_on == date(2026, 10, 1)
    assert one.body.may_ring_outside_safe_times.agreed_on == date(2026, 10, 2)


def test_sent_twice_it_is_kept_once(found):
    tamsin = signed_in(found.here.tamsin)
    assert [tamsin.post(page_of(found), SENT).status_code for _ in range(2)] == [302, 302]
    assert len(kept(found)) == 1


def test_emptied_it_is_taken_back(found):
    tamsin = signed_in(found.here.tamsin)
    tamsin.post(page_of(found), SENT)
    assert tamsin.post(page_of(found), {"name": "", "address": ""}).status_code == 302
    newest = kept(found)[-1].body
    assert newest.trusted.agreed_on is newest.emergency_address.agreed_on is None
    assert newest.trusted.taken_back_on is not None
    assert newest.may_ring_outside_safe_times.agreed_on is None


@pytest.mark.parametrize("day", ["agreed_on", "address_agreed_on"])
@pytest.mark.parametrize("written", ["", "2999-01-01"])
def test_without_a_day_that_has_come_nothing_is_kept_and_nothing_is_lost(found, day, written):
    answer = signed_in(found.here.tamsin).post(page_of(found), SENT | {day: written})
    assert answer.status_code == 422
    assert b"88 Kelp Street" in answer.content
    assert kept(found) == []


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
def test_for_others_the_page_is_not_there(found, who):
    browser = signed_in(getattr(found.here, who))
    assert browser.get(page_of(found)).status_code == 404
    assert browser.post(page_of(found), SENT).status_code == 404


def test_that_it_was_seen_is_written_down_as_what_it_is(found):
    signed_in(found.here.tamsin).get(page_of(found))
    seen = AuditEvent.objects.filter(verb="saw", client_id=found.here.client.id)
    assert [one.what for one in seen] == ["help in an emergency"]


def test_who_stands_in_cannot_change_it(found):
    assert found.sheet() is not None
    assert signed_in(found.sol).get(page_of(found)).status_code == 404


def test_only_the_tick_confirms_and_only_today(found):
    tamsin = signed_in(found.here.tamsin)
    tamsin.post(page_of(found), SENT)
    assert kept(found)[-1].body.trusted.confirmed_on is None
    tamsin.post(page_of(found), SENT | {"is_confirmed": "on"})
    said = kept(found)[-1]
    assert abs(said.body.trusted.confirmed_on - said.at.date()) <= timedelta(days=1)
