"""A channel that exists in tests alone: letters are laid into a loft."""

from __future__ import annotations

from holdfast.post.models import Delivery
from holdfast.post.recipient import Recipient
from holdfast.post.trouble import ChannelDown
from holdfast.post.words import words

LOFTS: dict[str, str] = {}  # by e-mail address of who chose it
LAID: list[tuple[str, str]] = []
IS_STORMY: list[bool] = []


def address_of(recipient: Recipient) -> str:
    return LOFTS.get(recipient.person.email if recipient.person else "the line", "")


def is_chosen_by(recipient: Recipient) -> bool:
    return bool(address_of(recipient))


def send(delivery: Delivery, address: str, colleague: str) -> None:
    if IS_STORMY:
        raise ChannelDown("Storm")
    subject, _ = words(delivery.template, colleague)
    LAID.append((address, subject))
