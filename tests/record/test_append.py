"""One entry comes in, and everything it causes with it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from tests.cast import cast
from tests.record.said import NOON, SECRET, check_in, client_says, entry, phq9, therapist_says

from holdfast import record
from holdfast.alerts.models import Alert
from holdfast.audit.models import AuditEvent
from holdfast.post.models import Delivery
from holdfast.record.models import Entry, KeptBriefing, Snapshot, Standing

pytestmark = pytest.mark.django_db


def test_an_entry_is_stored_with_a_clear_header():
    here, id_ = cast(), uuid4()
    client_says(here, check_in(id=id_, at=NOON - timedelta(hours=1)))
    row = Entry.objects.get(client=here.client)
    assert (row.entry_id, row.seq, row.kind, row.by) == (id_, 1, "check_in", "client")
    assert (row.at, row.recorded_at) == (NOON - timedelta(hours=1), NOON)
    assert (row.author_id, row.label, row.replaces) == (here.clem.account.id, "ordinary", None)


def test_no_word_of_the_client_lies_open_in_any_table():
    here = cast()
    client_says(here, check_in(), phq9(3))
    for table in (Entry, Standing, KeptBriefing, Snapshot, Alert, Delivery, AuditEvent):
        for row in table.objects.values():
            assert SECRET.encode() not in repr(row).encode()
            assert b"self-harm" not in b"".join(bytes(v) for v in row.values() if is_bytes(v))


def is_bytes(value):
    return isinstance(value, (bytes, memoryview))


def test_an_entry_made_elsewhere_keeps_its_id_and_one_made_here_gets_one():
    here, id_ = cast(), uuid4()
    done = client_says(here, check_in(id=str(id_)), check_in(mood=1))
    assert done.stored[0] == id_
    assert done.stored == done.fresh
    assert done.stored[1].version == 7


def test_entries_are_numbered_in_the_order_in_which_they_come_in():
    here = cast()
    client_says(here, check_in(), check_in(mood=2))
    client_says(here, check_in(mood=3, at=NOON - timedelta(days=9)))
    rows = Entry.objects.filter(client=here.client).order_by("seq")
    assert [row.seq for row in rows] == [1, 2, 3]


def test_the_standing_is_written_with_the_entry():
    here = cast()
    done = client_says(here, phq9(2))
    standing = Standing.objects.get(client=here.client)
    assert (standing.seq, standing.phase, standing.at) == (1, done.briefing.phase, NOON)
    assert standing.urgency == 1  # today
    assert standing.content_version == done.briefing.content_version
    assert standing.changes_at == done.briefing.changes_at


def test_an_answer_that_cannot_wait_raises_an_alert_and_queues_a_delivery():
    here = cast()
    done = client_says(here, phq9(1))
    (alert,) = Alert.objects.filter(client=here.client)
    assert [one.id for one in done.alerts] == [alert.id]
    delivery = Delivery.objects.get(alert_id=alert.id)
    assert delivery.to == str(here.tamsin.account.id)


def test_an_answer_that_can_wait_raises_none():
    here = cast()
    assert client_says(here, phq9(0)).alerts == ()
    assert not Delivery.objects.exists()


def test_what_was_done_is_audited_without_a_word_of_it():
    here = cast()
    client_says(here, check_in())
    row = AuditEvent.objects.filter(client_id=here.client.id, what__startswith="append").get()
    assert (row.verb, row.what) == ("did", "append 1: check_in")
    assert (row.account_id, row.role) == (here.clem.account.id, "client")


def test_an_entry_may_replace_one_of_the_same_batch():
    here, first = cast(), uuid4()
    done = therapist_says(
        here,
        entry("medication", id=first, ingredient="lithium", status="taking"),
        entry("medication", ingredient="lithium", status="stopped", replaces=first),
    )
    assert len(done.fresh) == 2
    (now,) = record.chart_of(here.client, NOON).of("medication")
    assert now.body.status == "stopped"


def test_the_replaced_entry_stays_in_the_chain():
    here, first = cast(), uuid4()
    client_says(here, check_in(id=first))
    client_says(here, check_in(mood=1, replaces=first))
    assert Entry.objects.filter(client=here.client).count() == 2
    assert record.verify(here.client) is None


def test_fields_this_version_does_not_know_are_kept():
    here = cast()
    client_says(here, check_in(weather="fog"))
    from holdfast.record.keeping.sealing import seal_of
    from holdfast.record.keeping.unseal import said

    row = Entry.objects.get(client=here.client)
    assert said(row, seal_of(here.client))["weather"] == "fog"


def test_two_clients_may_bring_the_same_id():
    here, id_ = cast(), uuid4()
    from tests.cast import make_client

    other = make_client(here.practice, here.tamsin, "Someone Else")
    by = record.Author.of(here.tamsin.reader)
    client_says(here, check_in(id=id_))
    record.append(other, [check_in(id=id_, mood=1)], by=by, at=NOON)
    assert Entry.objects.filter(entry_id=id_).count() == 2


def test_nothing_handed_in_changes_nothing():
    here = cast()
    assert client_says(here).stored == ()
    assert not Standing.objects.exists()


def test_an_unknown_code_is_kept():
    here = cast()
    therapist_says(here, entry("condition", code="kelp_lung", status="present"))
    (kept,) = record.chart_of(here.client, NOON).of("condition")
    assert kept.body.code == "kelp_lung"


def test_writing_asks_the_database_the_same_few_things_however_long_the_chart(
    django_assert_max_num_queries,
):
    here = cast()
    history = [check_in(at=NOON - timedelta(hours=h)) for h in range(1, 301)]
    client_says(here, *history, history=True)
    with django_assert_max_num_queries(12):
        client_says(here, check_in())
