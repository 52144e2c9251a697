"""Sending over a real mail server, and what is left behind when it goes well or badly."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from tests.post.conftest import Clock, RecipientOf
from tests.post.smtp import Mailbox

from holdfast.post import Failing, Recipient, deliver, failing, queue, reap, take, undeliverable
from holdfast.post.models import Delivery
from holdfast.post.patience import patience

pytestmark = pytest.mark.django_db


def attempt(clock: Clock, recipient_of: RecipientOf) -> Delivery:
    """Takes the one waiting delivery, tries to deliver it, and gives the row as it is left."""
    (row,) = take(clock(), "one")
    deliver(row, clock, recipient_of)
    row.refresh_from_db()
    return row


def test_it_arrives(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    row = attempt(clock, recipient_of)
    assert mailbox.recipients == ["tamsin@practice.example"]
    assert (row.state, row.sent_at, row.last_error) == ("sent", clock(), "")
    assert take(clock.pass_(days=1), "one") == []


def test_whoever_waits_to_hear_of_it_is_told_once(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    heard: list[tuple[UUID | None, datetime]] = []
    (row,) = take(clock(), "one")
    for _ in range(2):
        deliver(row, clock, recipient_of, lambda sent, at: heard.append((sent.alert_id, at)))
    assert heard == [(waiting.alert_id, clock())]


def test_when_telling_fails_it_is_not_marked_as_sent(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    def fall_over(sent: Delivery, at: datetime) -> None:
        raise RuntimeError

    (row,) = take(clock(), "one")
    with pytest.raises(RuntimeError):
        deliver(row, clock, recipient_of, fall_over)
    row.refresh_from_db()
    assert row.state == "taken"


def test_sent_twice_it_is_one_message_to_the_reader(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    mailbox.answers = ["451 try again"]
    attempt(clock, recipient_of)
    clock.pass_(hours=1)
    attempt(clock, recipient_of)
    (row,) = Delivery.objects.filter(id=waiting.id)
    Delivery.objects.update(state="queued")
    attempt(clock, recipient_of)
    assert len(mailbox.letters) == 2
    assert set(mailbox.message_ids) == {f"<{row.id}@localhost>"}


def test_a_server_that_asks_for_patience_gets_it(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    mailbox.answers = ["451 4.7.1 greylisted, tamsin@practice.example"]
    row = attempt(clock, recipient_of)
    assert (row.state, row.last_error) == ("failed", "SMTPDataError 451")
    assert row.not_before == clock() + patience().first_wait
    assert take(clock(), "one") == []
    clock.pass_(seconds=patience().first_wait.total_seconds())
    assert attempt(clock, recipient_of).state == "sent"


def test_nobody_answering_is_put_off_longer_each_time(
    waiting: Delivery, settings: Any, clock: Clock, recipient_of: RecipientOf
) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    waits = []
    for _ in range(3):
        row = attempt(clock, recipient_of)
        assert (row.state, row.last_error) == ("failed", "ConnectionRefusedError")
        waits.append(row.not_before - clock())
        clock.now = row.not_before
    assert waits[1] == 2 * waits[0]
    assert waits[2] == 2 * waits[1]


def test_the_second_failure_is_said_in_the_log_and_to_people_and_the_first_is_not(
    waiting: Delivery, settings: Any, clock: Clock, recipient_of: RecipientOf, caplog: Any
) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    row = attempt(clock, recipient_of)
    assert failing(row.practice_id) is None
    assert caplog.text == ""
    clock.now = row.not_before
    row = attempt(clock, recipient_of)
    assert failing() == Failing(1, row.created_at, ("ConnectionRefusedError",))
    assert failing(uuid4()) is None
    assert "failed twice and is tried again: ConnectionRefusedError" in caplog.text


def test_an_address_refused_for_good_is_soon_shown_to_people(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf, practice_id: UUID
) -> None:
    mailbox.refused["tamsin@practice.example"] = "550 5.1.1 no such mailbox"
    for _ in range(patience().attempts_when_refused):
        row = attempt(clock, recipient_of)
        clock.now = row.not_before
    assert (row.state, row.last_error) == ("gave_up", "AddressRefused 550")
    assert [shown.id for shown in undeliverable(practice_id)] == [waiting.id]
    assert not undeliverable(uuid4()).exists()
    assert take(clock.pass_(days=1), "one") == []


def test_silence_is_given_up_only_after_many_attempts(
    waiting: Delivery, settings: Any, clock: Clock, recipient_of: RecipientOf, practice_id: UUID
) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    Delivery.objects.update(attempts=patience().attempts - 2)
    assert attempt(clock, recipient_of).state == "failed"
    clock.pass_(hours=1)
    assert attempt(clock, recipient_of).state == "gave_up"


def test_someone_without_an_address_is_shown_at_once(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, practice_id: UUID
) -> None:
    row = attempt(clock, lambda delivery: None)
    assert (row.state, row.last_error) == ("gave_up", "NoAddress")
    assert not mailbox.letters


def test_a_channel_this_installation_lacks_is_shown_at_once(
    practice_id: UUID, tamsin: UUID, clock: Clock, recipient_of: RecipientOf
) -> None:
    queue(practice_id, "pigeon", "alert", tamsin, at=clock())
    row = attempt(clock, recipient_of)
    assert (row.state, row.last_error) == ("gave_up", "UnknownChannel")


def test_a_worker_whose_lease_ended_sends_nothing(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    (row,) = take(clock(), "slow")
    clock.pass_(seconds=patience().lease.total_seconds())
    deliver(row, clock, recipient_of)
    assert not mailbox.letters
    assert reap(clock()) == 1


def test_a_slow_failure_does_not_undo_what_another_worker_did(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    mailbox.answers = ["451 later"]
    (slow,) = take(clock(), "slow")

    def meanwhile(delivery: Delivery) -> Recipient | None:
        Delivery.objects.update(taken_by="quick", attempts=2)
        return recipient_of(delivery)

    deliver(slow, clock, meanwhile)
    slow.refresh_from_db()
    assert (slow.state, slow.taken_by) == ("taken", "quick")


def test_what_is_kept_of_an_error_names_nobody(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf, caplog: Any
) -> None:
    mailbox.refused["tamsin@practice.example"] = "550 tamsin@practice.example is unknown"
    Delivery.objects.update(attempts=patience().attempts)
    row = attempt(clock, recipient_of)
    assert "tamsin" not in row.last_error + caplog.text
