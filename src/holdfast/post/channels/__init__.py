"""The ways a message reaches a person: one module a channel, each with ``send``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from holdfast.post.channels.trouble import (
    AddressRefused,
    ChannelDown,
    NoAddress,
    NotSent,
    Refused,
    UnknownChannel,
)

if TYPE_CHECKING:
    from holdfast.post.models import Delivery

__all__ = [
    "AddressRefused",
    "Channel",
    "ChannelDown",
    "NoAddress",
    "NotSent",
    "Refused",
    "channel_named",
]

NAMES = {"email": "holdfast.post.channels.email"}


class Channel(Protocol):
    def send(self, delivery: Delivery, address: str, colleague: str) -> None:
        """Returns once the other side has taken it; raises ``NotSent`` otherwise.

        ``colleague`` is who is to be rung, for a letter that says so; empty where nobody is named.
        """


def channel_named(name: str) -> Channel:
    """Raises ``UnknownChannel``, a ``NotSent``, so that the delivery is shown to people."""
    if name not in NAMES:
        raise UnknownChannel
    return cast(Channel, import_module(NAMES[name]))
