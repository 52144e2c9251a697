"""Most of a write is worked out before anything is locked; whoever was first is heeded."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.cast import cast
from tests.record.said import NOON, check_in, client_says, entry, phq9, therapist_says

from holdfast.alerts.models import Alert
from holdfast.record import Author, append, verify
from holdfast.record.appending import append as appending
from holdfast.record.models import Entry, Standing
from holdfast.record.permissions.reader_view import briefing_of

MOST_STATEMENTS = 10  # beginning and end of the transaction included, with nothing that rings
MOST_RINGING = 21


def overtaken(monkeypatch, by):
    """Somebody else writes after all was foreseen and before anything is locked."""
    really, once = appending.foresee, []

    def foresee(*given):
        foreseen = really(*given)
        if not once:
            once.append(by)
            by()
        return foreseen

    monkeypatch.setattr(appending, "foresee", foresee)


@pytest.mark.django_db(transaction=True)
def test_somebody_was_first_and_both_stand_in_one_chain_and_one_briefing(monkeypatch):
    here, bipolar = cast(), entry("condition", code="bipolar_disorder", status="present")
    overtaken(monkeypatch, lambda: therapist_says(here, bipolar))
    client_says(here, check_in())
    assert list(Entry.objects.order_by("seq").values_list("seq", "kind")) == [
        (1, "condition"),
        (2, "check_in"),
    ]
    assert verify(here.client) is None
    assert Standing.objects.get().seq == 2


@pytest.mark.django_db(transaction=True)
def test_the_same_entry_was_first_and_is_stored_and_rung_once(monkeypatch):
    here, one = cast(), phq9(2, id="019ab3aa-0000-7000-8000-000000000007")
    overtaken(monkeypatch, lambda: client_says(here, one))
    done = client_says(here, one)
    assert (len(done.stored), done.fresh, done.briefing) == (1, (), None)
    assert Entry.objects.count() == 1
    assert Alert.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_client_has_moved_meanwhile_and_is_briefed_where_they_live_now(monkeypatch):
    here = cast()

    def move():
        type(here.client).objects.update(time_zone="Asia/Tokyo")

    overtaken(monkeypatch, move)
    done = append(here.client, [check_in()], by=Author.of(here.clem.reader), at=NOON)
    here.client.refresh_from_db()
    assert done.briefing.changes_at == briefing_of(here.client, here.tamsin.reader, NOON).changes_at


@pytest.mark.parametrize(("said", "most"), [(check_in(), MOST_STATEMENTS), (phq9(2), MOST_RINGING)])
@pytest.mark.django_db(transaction=True)
def test_a_write_is_one_transaction_of_few_statements(said, most):
    here = cast()
    client_says(here, check_in(mood=4))
    with CaptureQueriesContext(connection) as asked:
        client_says(here, said)
    statements = [one["sql"] for one in asked.captured_queries]
    assert sum(sql.startswith("BEGIN") for sql in statements) == 1
    assert sum(sql == "COMMIT" for sql in statements) == 1
    assert len(statements) <= most, "\n".join(sql[:110] for sql in statements)
