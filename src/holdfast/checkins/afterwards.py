"""Where a form ends: on what was done about it."""

from __future__ import annotations

from django.urls import reverse

from holdfast.checkins.answering import Answering
from holdfast.checkins.follow_up import is_follow_up
from holdfast.checkins.given import wants_contact
from holdfast.checkins.sending import urgency_rung


def address_after(answering: Answering) -> str:
    """Help at once after what cannot wait; who was told after whatever else has rung."""
    urgency = urgency_rung(answering)
    if answering.is_of_risk or is_follow_up(answering.sheet) or urgency == "now":
        return reverse("crisis_lines")
    is_told = urgency or wants_contact(answering.sheet, answering.given)
    return reverse("told" if is_told else "thanks")
