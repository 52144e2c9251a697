"""A server or an address that refuses is tried on, shown to people or given up."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from tests.post.conftest import Clock, RecipientOf, addressed
from tests.post.smtp import Mailbox

from holdfast.post import Recipient, deliver, failing, queue, take, undeliverable
from holdfast.post.models import Delivery
from holdfast.post.patience import patience

pytestmark = pytest.mark.django_db
REFUSES_EVERYBODY = [
    "554 5.7.1 relay access denied",
    "550 sending is blocked for today",
    "554 5.7.1 too many messages",
]


def refused(
    clock: Clock, recipient_of: RecipientOf, times: int, is_awaited: bool | None = None
) -> Delivery:
    for _ in range(times):
        (row,) = take(clock(), "one")
        deliver(row, clock, recipient_of, is_awaited=lambda _: is_awaited)
        row.refresh_from_db()
        clock.now = row.not_before
    return row


@pytest.mark.parametrize("answer", REFUSES_EVERYBODY)
def test_a_server_that_refuses_everybody_is_waited_for_as_one_that_is_silent(
    waiting: Delivery,
    mailbox: Mailbox,
    clock: Clock,
    recipient_of: RecipientOf,
    answer: str,
) -> None:
    mailbox.refused["tamsin@practice.example"] = answer
    row = refused(clock, recipient_of, patience().attempts - 1)
    assert (row.state, row.last_error) == ("failed", f"SMTPRecipientsRefused {answer[:3]}")
    assert not undeliverable(row.practice_id).exists()
    assert failing(row.practice_id) is not None
    assert refused(clock, recipient_of, 1).state == "gave_up"


def test_a_server_that_refuses_the_sender_or_what_is_said_is_the_server_s_trouble(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    mailbox.answers = ["554 5.6.0 not like this"] * 5
    row = refused(clock, recipient_of, 5)
    assert (row.state, row.last_error) == ("failed", "SMTPDataError 554")
    assert refused(clock, recipient_of, 1).state == "sent"


def test_about_an_alert_that_nobody_has_it_is_never_given_up(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    mailbox.refused["tamsin@practice.example"] = "554 5.7.1 relay access denied"
    row = refused(clock, recipient_of, 3 * patience().attempts, is_awaited=True)
    assert row.state == "failed"
    mailbox.refused.clear()
    assert refused(clock, recipient_of, 1, is_awaited=True).state == "sent"


def test_once_somebody_has_it_nothing_more_is_tried(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf, practice_id: UUID
) -> None:
    mailbox.answers = ["451 later"]
    refused(clock, recipient_of, 1, is_awaited=True)
    assert refused(clock, recipient_of, 1, is_awaited=False).state == "settled"
    assert not mailbox.letters
    assert not undeliverable(practice_id).exists()
    assert failing(practice_id) is None


def test_what_was_never_tried_goes_out_although_somebody_has_it(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    assert refused(clock, recipient_of, 1, is_awaited=False).state == "sent"


def test_an_address_that_alone_is_refused_is_shown_and_about_an_alert_still_asked_now_and_then(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf, practice_id: UUID
) -> None:
    mailbox.refused["tamsin@practice.example"] = "550 5.2.2 the mailbox is full"
    row = refused(clock, recipient_of, patience().attempts_when_refused, is_awaited=True)
    assert (row.state, row.last_error) == ("failed", "AddressRefused 550")
    assert [shown.id for shown in undeliverable(practice_id)] == [waiting.id]
    assert failing(practice_id) is None
    before = clock()
    assert refused(clock, recipient_of, 1, is_awaited=True).state == "failed"
    assert clock() - before == patience().longest_wait_when_refused
    mailbox.refused.clear()
    assert refused(clock, recipient_of, 1, is_awaited=True).state == "sent"
    assert not undeliverable(practice_id).exists()


def test_without_a_code_of_its_own_it_is_alone_once_the_server_took_another_s(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, practice_id: UUID
) -> None:
    mailbox.refused["tamsin@practice.example"] = "550 no"
    addresses = {waiting.to: "tamsin@practice.example"}

    def recipient_of(delivery: Delivery) -> Recipient:
        return addressed(addresses.get(delivery.to, "ines@practice.example"))

    assert refused(clock, recipient_of, 1).last_error == "SMTPRecipientsRefused 550"
    clock.now -= patience().first_wait / 2
    queue(practice_id, "email", "alert", uuid4(), uuid4(), at=clock())
    assert refused(clock, recipient_of, 1).state == "sent"
    clock.now += patience().first_wait / 2
    assert refused(clock, recipient_of, 1).last_error == "AddressRefused 550"


def test_of_what_the_server_answers_only_the_number_is_kept(
    waiting: Delivery, mailbox: Mailbox, clock: Clock, recipient_of: RecipientOf
) -> None:
    mailbox.refused["tamsin@practice.example"] = "550 5.1.1 tamsin@practice.example is unknown"
    assert refused(clock, recipient_of, 1).last_error == "AddressRefused 550"
