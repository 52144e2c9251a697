"""Who saw and who did: written at once, chained later, and any change found."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from tests.cast import LONG_AGO, cast

from holdfast import audit
from holdfast.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
END = LONG_AGO + timedelta(days=1)


@pytest.fixture
def here():
    """The cast, before anything was written down."""
    people = cast()
    AuditEvent.objects.all().delete()
    return people


def looked(here, times=5):
    for minute in range(times):
        at = LONG_AGO + timedelta(minutes=minute)
        audit.saw(here.tamsin.reader, here.client, "client page", at=at)


def test_a_seeing_says_who_whom_what_and_when(here):
    audit.saw(here.tamsin.reader, here.client, "client page", at=LONG_AGO)
    row = AuditEvent.objects.get()
    assert (row.verb, row.what, row.role, row.at) == ("saw", "client page", "therapist", LONG_AGO)
    assert row.account_id == here.tamsin.account.id
    assert row.client_id == here.client.id
    assert row.practice_id == here.practice.id


def test_a_doing_may_concern_no_client(here):
    audit.did(here.ada.reader, None, "name cover")
    assert AuditEvent.objects.get().client_id is None


def test_writing_takes_one_query_and_no_lock(here, django_assert_num_queries):
    with django_assert_num_queries(1):
        audit.saw(here.tamsin.reader, here.client, "client page")


def test_what_is_written_is_not_chained_until_the_worker_does(here):
    looked(here)
    assert AuditEvent.objects.filter(position__isnull=True).count() == 5
    assert audit.chain(here.practice.id, END) == 5
    assert audit.verify(here.practice.id) is None


def test_positions_run_from_one_in_the_order_of_time(here):
    looked(here)
    audit.chain(here.practice.id, END)
    rows = AuditEvent.objects.order_by("at").values_list("position", flat=True)
    assert list(rows) == [1, 2, 3, 4, 5]


def test_a_second_turn_goes_on_where_the_first_stopped(here):
    looked(here)
    assert audit.chain(here.practice.id, LONG_AGO + timedelta(minutes=1)) == 2
    assert audit.chain(here.practice.id, END) == 3
    assert audit.chain(here.practice.id, END) == 0
    assert audit.verify(here.practice.id) is None


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("what", "another page"),
        ("verb", "did"),
        ("role", "medical"),
        ("client_id", None),
        ("account_id", None),
        ("at", LONG_AGO),
        ("digest", bytes(32)),
    ],
)
def test_a_changed_row_is_found(here, field, other):
    looked(here)
    audit.chain(here.practice.id, END)
    AuditEvent.objects.filter(position=3).update(**{field: other})
    broken = audit.verify(here.practice.id)
    assert broken is not None
    assert broken.position == 3


def test_a_missing_row_is_found(here):
    looked(here)
    audit.chain(here.practice.id, END)
    AuditEvent.objects.filter(position=2).delete()
    broken = audit.verify(here.practice.id)
    assert broken is not None
    assert broken.position == 2


def test_a_row_cut_off_the_end_is_found(here):
    looked(here)
    audit.chain(here.practice.id, END)
    AuditEvent.objects.filter(position=5).delete()
    broken = audit.verify(here.practice.id)
    assert broken is not None
    assert broken.position == 5


def test_a_chain_cut_off_whole_is_found(here):
    looked(here)
    audit.chain(here.practice.id, END)
    AuditEvent.objects.all().delete()
    assert audit.verify(here.practice.id) is not None


def test_two_rows_never_share_a_position(here):
    looked(here)
    audit.chain(here.practice.id, END)
    with pytest.raises(IntegrityError), transaction.atomic():
        AuditEvent.objects.filter(position=2).update(position=1)


def test_each_practice_has_a_chain_of_its_own(here):
    looked(here)
    audit.saw(here.otto.reader, None, "board", at=LONG_AGO)
    assert audit.chain(here.practice.id, END) == 5
    assert audit.chain(here.otto.reader.practice_id, END) == 1
    AuditEvent.objects.filter(practice_id=here.practice.id, position=1).update(what="else")
    assert audit.verify(here.practice.id) is not None
    assert audit.verify(here.otto.reader.practice_id) is None


def test_what_belongs_to_no_practice_is_chained_too(here):
    from holdfast.people.visitor import AtTheDoor

    audit.did(AtTheDoor(here.tamsin.account.id), None, "sign in", at=LONG_AGO)
    assert audit.chain(None, END) == 1
    assert audit.verify(None) is None


def test_an_empty_chain_holds(here):
    assert audit.verify(here.practice.id) is None


def test_a_doing_that_fails_leaves_no_trace(here):
    with pytest.raises(RuntimeError), transaction.atomic():
        audit.did(here.tamsin.reader, here.client, "half a thing")
        raise RuntimeError
    assert not AuditEvent.objects.exists()
