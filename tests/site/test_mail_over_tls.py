"""Mail over TLS, to a real server with a certificate of its own: it arrives, or is said why not."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from tests.harness.mail import Mailbox
from tests.harness.mail_over_tls import Opened
from tests.post.conftest import addressed

from holdfast.post import deliver, queue, take
from holdfast.site.mail_server import refusal_of_mail

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ADA = "ada@kelp.example"
each_way = pytest.mark.parametrize("way", ["from_the_beginning", "starttls"])


@each_way
def test_what_is_sent_arrives_encrypted(way, encrypted_mail: Opened):
    mailbox = encrypted_mail(way)
    assert refusal_of_mail(ADA) is None
    (arrived,) = mailbox.wait_for(1, to=ADA)
    assert arrived.is_encrypted


@each_way
def test_a_certificate_that_nobody_here_trusts_is_said_and_nothing_is_sent(way, encrypted_mail):
    mailbox = encrypted_mail(way, is_trusted=False)
    said = refusal_of_mail(ADA)
    assert "shows a certificate from nobody whom this machine trusts" in said
    assert "SSL_CERT_FILE" in said
    assert ADA not in said
    assert mailbox.messages == []


@each_way
def test_a_certificate_that_has_expired_is_said(way, encrypted_mail):
    encrypted_mail(way, has_expired=True)
    assert "shows a certificate that has expired" in refusal_of_mail(ADA)


@each_way
def test_a_certificate_of_another_machine_is_said(way, encrypted_mail):
    encrypted_mail(way, address="192.0.2.7")
    assert "shows a certificate for another name than EMAIL_HOST" in refusal_of_mail(ADA)


@pytest.mark.django_db
@each_way
def test_a_message_to_a_person_waits_until_the_server_is_mended(way, encrypted_mail):
    encrypted_mail(way, is_trusted=False)
    queue(uuid4(), "email", "alert", uuid4(), uuid4(), at=NOON)
    (row,) = take(NOON, "one")
    deliver(row, lambda: NOON, lambda _: addressed(ADA))
    row.refresh_from_db()
    assert (row.state, row.last_error) == ("failed", "SSLCertVerificationError")


def test_a_server_that_encrypts_from_the_beginning_and_is_asked_for_starttls(
    encrypted_mail, settings
):
    encrypted_mail("from_the_beginning")
    settings.EMAIL_USE_SSL, settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, True, 0.5
    assert "EMAIL_USE_SSL" in refusal_of_mail(ADA)


def test_a_server_that_begins_in_plain_and_is_asked_to_encrypt_at_once(mail: Mailbox, settings):
    settings.EMAIL_USE_SSL = True
    assert "do not agree on encryption" in refusal_of_mail(ADA)
    assert mail.messages == []


def test_a_server_without_starttls_that_is_asked_for_it(mail: Mailbox, settings):
    settings.EMAIL_USE_TLS = True
    assert "offers no STARTTLS" in refusal_of_mail(ADA)
    assert mail.messages == []


def test_a_server_that_takes_nothing_in_plain_says_what_to_set(encrypted_mail, settings):
    mailbox = encrypted_mail("starttls")
    settings.EMAIL_USE_TLS = False
    assert "wants to be spoken to encrypted or signed in (530)" in refusal_of_mail(ADA)
    assert mailbox.messages == []
