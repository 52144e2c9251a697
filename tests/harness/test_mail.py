"""The mailbox is a real server: what Django sends by SMTP arrives, or is truly refused."""

import smtplib

import pytest
from django.core.mail import send_mail

from tests.harness.mail import Mailbox


def send(to: str = "tamsin@example.org") -> None:
    send_mail("A word", "Please look at the board.", "holdfast@example.org", [to])


def test_what_is_sent_arrives_with_sender_recipient_and_text(mail: Mailbox) -> None:
    send()
    [received] = mail.wait_for(1)
    assert received.sender == "holdfast@example.org"
    assert received.recipients == ("tamsin@example.org",)
    assert received.subject == "A word"
    assert received.text.strip() == "Please look at the board."


def test_it_finds_what_was_sent_to_one_person(mail: Mailbox) -> None:
    send("tamsin@example.org")
    send("petra@example.org")
    [received] = mail.wait_for(1, to="petra@example.org")
    assert received.recipients == ("petra@example.org",)


def test_a_refusal_reaches_the_sender_and_nothing_is_kept(mail: Mailbox) -> None:
    mail.refusal = "451 Please come back later"
    with pytest.raises(smtplib.SMTPDataError):
        send()
    assert (mail.messages, mail.refused) == ([], 1)


def test_a_closed_mailbox_refuses_the_connection(mail: Mailbox) -> None:
    mail.close()
    with pytest.raises(OSError, match="refused"):
        send()


def test_waiting_in_vain_says_how_many_came(mail: Mailbox) -> None:
    send()
    with pytest.raises(pytest.fail.Exception, match="1 of 2"):
        mail.wait_for(2, seconds=0.05)
