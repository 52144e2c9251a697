"""May a risk question be asked when nobody sits with the client?"""

from __future__ import annotations

from holdfast.circle.models import Client
from holdfast.circle.team import told_in_order
from holdfast.people.cover import is_cover_settled
from holdfast.people.models import Practice


def remote_risk_questions_allowed(practice: Practice, client: Client) -> bool:
    """Only once a cover is named, or its absence signed, and somebody would be told."""
    return is_cover_settled(practice) and bool(told_in_order(client))
