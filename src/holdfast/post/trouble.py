"""Why a message was not sent. Only ``kind`` is kept: no address, no answer of a server."""

from __future__ import annotations


class NotSent(Exception):
    """``is_refused``: the other side said no; ``is_hopeless``: trying again cannot help."""

    is_refused = False
    is_hopeless = False

    def __init__(self, kind: str = "") -> None:
        super().__init__(kind)
        self.kind = kind or type(self).__name__


class ChannelDown(NotSent):
    """Nobody answered, or the conversation broke off: the next message would fare no better."""


class PutOff(NotSent):
    """The other side asked to be tried again later."""


class Refused(NotSent):
    """The other side said no to this message or this address."""

    is_refused = True


class AddressRefused(Refused):
    """The other side said that nobody is at this address: the next message may fare better."""


class NoAddress(NotSent):
    """The recipient has no address on this channel."""

    is_hopeless = True


class UnknownChannel(NotSent):
    """The channel is not part of this installation."""

    is_hopeless = True
