"""What a client reads while their therapist is away."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format

from holdfast.circle.models import CareRole, Client
from holdfast.circle.team import care_team
from holdfast.people.absence_words import clients_read
from holdfast.people.current_cover import running


def absence_words(client: Client, at: datetime) -> str:
    """The practice's sentence, in the client's own time; empty while their therapist is there.

    The therapist who is told first is theirs.
    """
    team = care_team(client, at).filter(role=CareRole.THERAPIST)
    first = team.values_list("account_id", flat=True).first()
    absence = running(client.practice_id, at).filter(account_id=first).first() if first else None
    if absence is None:
        return ""
    until = date_format(absence.until.astimezone(ZoneInfo(client.time_zone)), "l j F, H:i")
    return clients_read(client.practice, cover=absence.cover.name, until=until)
