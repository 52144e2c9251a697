"""Nobody signs up: people are invited, by a link that works once and not for ever."""

from holdfast.people.invitations.accept import Accepted, accept, accept_as
from holdfast.people.invitations.find import NoInvitation, find, is_taken_by
from holdfast.people.invitations.invite import AlreadyMade, MayNotInvite, invite, withdraw
from holdfast.people.invitations.waiting import waiting

__all__ = [
    "Accepted",
    "AlreadyMade",
    "MayNotInvite",
    "NoInvitation",
    "accept",
    "accept_as",
    "find",
    "invite",
    "is_taken_by",
    "waiting",
    "withdraw",
]
