"""After a form that rang: what to do now in the words of its cards, and the clinic to call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from holdfast import alerts
from holdfast.alerts.for_client import open_for
from holdfast.circle.team import care_team
from holdfast.library.content import load

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert
    from holdfast.circle.models import Client

MEDICAL = "medical"


@dataclass(frozen=True, slots=True)
class Now:
    """``words`` are the card's own for the client; ``calls_clinic`` where it tells the clinic."""

    words: str
    calls_clinic: bool


def what_now(client: Client) -> list[Now]:
    """What the client said that is open, the newest first and each once."""
    cards = {card.id: card for card in load().cards}
    abouts = [alerts.about(one) for one in sorted(open_for(client), key=last_at, reverse=True)]
    said = (cards.get(about.finding) for about in abouts if about.is_clients_own)
    found = (Now(one.client_words, MEDICAL in one.tell) for one in said if one and one.client_words)
    return list(dict.fromkeys(found))


def clinic_of(client: Client, at: datetime) -> list[str]:
    """Who gives the doses, by name."""
    members = care_team(client, at).filter(role=MEDICAL)
    return [one.account.name for one in members.select_related("account")]


def has_rung_since(client: Client, at: datetime) -> str:
    """The most urgent of what has rung since then and is open; empty where nothing has."""
    return min((one.urgency for one in open_for(client) if last_at(one) >= at), default="")


def last_at(alert: Alert) -> datetime:
    """When it was said the last time."""
    return max([alert.raised_at, *(one.at for one in alert.recurrences.all())])
