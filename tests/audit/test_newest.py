"""What was written down is read newest first, by key."""

from datetime import timedelta
from uuid import uuid4

import pytest
from tests.cast import LONG_AGO, cast

from holdfast import audit
from holdfast.audit import newest
from holdfast.audit.models import AuditEvent
from holdfast.audit.newest import Kept, Key

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    AuditEvent.objects.all().delete()
    return found


def write(here, count, who="ada", at=LONG_AGO):
    for number in range(count):
        by = getattr(here, who).reader
        audit.saw(by, None, f"page {number}", at=at + timedelta(minutes=number))


def said(rows):
    return [row.what for row in rows]


def kept(here, **asked):
    return Kept(practice_id=here.practice.id, **asked)


def test_the_newest_comes_first(here):
    write(here, 3)
    assert said(kept(here).newest(limit=10)) == ["page 2", "page 1", "page 0"]


def test_the_next_page_begins_where_the_last_ended_and_misses_none(here):
    write(here, 5)
    before, found = None, []
    while rows := kept(here).newest(before=before, limit=2):
        found += said(rows)
        before = Key(rows[-1].at, rows[-1].id)
    assert found == [f"page {number}" for number in (4, 3, 2, 1, 0)]


def test_rows_of_the_same_moment_are_each_read_once(here):
    for _ in range(7):
        audit.saw(here.ada.reader, None, "page", at=LONG_AGO)
    before, found = None, []
    while rows := kept(here).newest(before=before, limit=3):
        found += [row.id for row in rows]
        before = Key(rows[-1].at, rows[-1].id)
    assert len(found) == len(set(found)) == 7


def test_what_is_written_meanwhile_does_not_move_the_next_page(here):
    write(here, 4)
    first = kept(here).newest(limit=2)
    write(here, 1, at=LONG_AGO + timedelta(days=1))
    rest = kept(here).newest(before=Key(first[-1].at, first[-1].id), limit=2)
    assert said(rest) == ["page 1", "page 0"]


def test_one_person_and_one_day_can_be_asked_for(here):
    write(here, 2)
    write(here, 1, who="tamsin")
    theirs = kept(here, account_id=here.tamsin.account.id).newest(limit=10)
    assert [row.account_id for row in theirs] == [here.tamsin.account.id]
    since, until = LONG_AGO + timedelta(minutes=1), LONG_AGO + timedelta(minutes=2)
    assert said(kept(here, since=since, until=until).newest(limit=10)) == ["page 1"]


def test_no_row_of_another_practice_or_of_none_is_read(here):
    write(here, 1, who="otto")
    assert kept(here).newest(limit=10) == []
    assert Kept(practice_id=uuid4()).newest(limit=10) == []


def test_all_of_it_comes_in_batches(here, monkeypatch):
    monkeypatch.setattr(newest, "BATCH", 2)
    write(here, 5)
    read = [said(rows) for rows in kept(here).batches()]
    assert read == [["page 4", "page 3"], ["page 2", "page 1"], ["page 0"]]
