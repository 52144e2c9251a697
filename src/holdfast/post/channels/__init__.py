"""The ways a message reaches a person: each module of this folder is one, and named by its file.

A channel knows which address of somebody it uses, whether they chose to be told by it, and how to
send; nothing outside this folder names one.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, cast

from holdfast.post.recipient import Recipient
from holdfast.post.trouble import UnknownChannel

if TYPE_CHECKING:
    from holdfast.post.models import Delivery


class Channel(Protocol):
    def address_of(self, recipient: Recipient) -> str:
        """Empty where they have none; asked at the moment of sending, and kept nowhere."""

    def is_chosen_by(self, recipient: Recipient) -> bool:
        """Asked as a message becomes needed."""

    def send(self, delivery: Delivery, address: str, colleague: str) -> None:
        """Returns once the other side has taken it; raises ``NotSent`` otherwise.

        ``colleague`` is who is to be rung, for a letter that says so; empty where nobody is named.
        """


def channel_names() -> list[str]:
    return sorted(found.name for found in iter_modules(__path__))


def channel_named(name: str) -> Channel:
    """Raises ``UnknownChannel``, a ``NotSent``, so that the delivery is shown to people."""
    if name not in channel_names():
        raise UnknownChannel
    return cast(Channel, import_module(f"{__name__}.{name}"))


def reaches(recipient: Recipient) -> bool:
    """Whether they have an address on any channel."""
    return any(channel_named(name).address_of(recipient) for name in channel_names())


def channels_for(recipient: Recipient) -> list[str]:
    """Those they chose; where they chose none, every one that has an address of theirs.

    Where none has, every channel: what cannot be delivered is shown to people, and not dropped.
    """
    names = channel_names()
    chosen = [name for name in names if channel_named(name).is_chosen_by(recipient)]
    return chosen or [name for name in names if channel_named(name).address_of(recipient)] or names
