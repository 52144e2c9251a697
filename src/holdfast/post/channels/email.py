"""E-mail over SMTP, as the EMAIL_* settings say."""

from __future__ import annotations

import re
import smtplib
from email.utils import formatdate, parseaddr
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend

from holdfast.post.recipient import Recipient
from holdfast.post.trouble import AddressRefused, ChannelDown, NotSent, PutOff, Refused
from holdfast.post.words import words

if TYPE_CHECKING:
    from holdfast.post.models import Delivery

REFUSED_FROM = 500  # RFC 5321, section 4.2.1: 5yz is a permanent negative answer
# RFC 3463, sections 3.2 and 3.3: X.1.z speaks of the address, X.2.z of its mailbox; X.7.z of policy
OF_THE_ADDRESS = re.compile(rb"5\.[12]\.\d")


def address_of(recipient: Recipient) -> str:
    if recipient.person is None:
        return recipient.practice.on_call_email
    return recipient.person.email


def is_chosen_by(recipient: Recipient) -> bool:
    """Everybody is told by letter: it is what they signed up with."""
    return bool(address_of(recipient))


def send(delivery: Delivery, address: str, colleague: str = "") -> None:
    letter = message(delivery, address, colleague)
    try:
        EmailBackend().send_messages([letter])
    except (smtplib.SMTPException, OSError) as trouble:
        raise as_not_sent(trouble) from None


def message(delivery: Delivery, address: str, colleague: str = "") -> EmailMessage:
    subject, body = words(delivery.template, colleague)
    headers = {
        "Message-ID": message_id(delivery),
        "Date": formatdate(delivery.created_at.timestamp()),
        "Auto-Submitted": "auto-generated",  # RFC 3834: no holiday answers, please
    }
    return EmailMessage(subject, body, to=[address], headers=headers)


def message_id(delivery: Delivery) -> str:
    """The same for every attempt, so that a message sent twice can be known as one."""
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{delivery.id}@{host}>"


def as_not_sent(trouble: Exception) -> NotSent:
    kind = type(trouble).__name__
    code = code_of(trouble)
    if code is None:
        return ChannelDown(kind)
    if code < REFUSED_FROM:
        return PutOff(f"{kind} {code}")
    return (AddressRefused if is_of_the_address(trouble) else Refused)(f"{kind} {code}")


def is_of_the_address(trouble: Exception) -> bool:
    """Whether the server says by its status code that it is this address it has not got."""
    if not isinstance(trouble, smtplib.SMTPRecipientsRefused):
        return False
    return all(OF_THE_ADDRESS.match(text) for _, text in trouble.recipients.values())


def code_of(trouble: Exception) -> int | None:
    """The answer to this one message; ``None`` when the trouble lies before it."""
    if isinstance(trouble, smtplib.SMTPRecipientsRefused):
        return max((code for code, _ in trouble.recipients.values()), default=None)
    return trouble.smtp_code if isinstance(trouble, smtplib.SMTPDataError) else None
