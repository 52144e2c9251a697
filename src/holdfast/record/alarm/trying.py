"""Tried, and not reached: not done, and so it asks what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from holdfast.alerts import claim, transitions
from holdfast.alerts.models import Alert
from holdfast.people.reader import Reader
from holdfast.record.alarm.handing import chosen, pass_to, to_pass_on
from holdfast.record.alarm.held import (
    held,
    is_told_already,
    refusing,
    told_in_chart,
)
from holdfast.record.entry.refusal import refuse

NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextSteps:
    """What comes next, at least one of these; ``again_way`` is how they try again."""

    again_at: datetime | None = None
    again_way: str = ""
    has_asked_trusted: bool = False
    has_asked_welfare: bool = False
    hand_to: UUID | None = None

    @property
    def named(self) -> tuple[str, ...]:
        chosen = {
            "again": self.again_at is not None,
            "trusted_person": self.has_asked_trusted,
            "welfare_check": self.has_asked_welfare,
            "hand_on": self.hand_to is not None,
        }
        return tuple(name for name, is_chosen in chosen.items() if is_chosen)

    @property
    def said(self) -> dict[str, Any]:
        """As a ``contact`` entry tells it."""
        return {
            "way": NOT_REACHED,
            "step": "tried",
            "until": self.again_at,
            "again_way": self.again_way,
            "next_steps": list(self.named),
            "to": str(self.hand_to) if self.hand_to else "",
        }


@transaction.atomic
def tried(
    thread: Sequence[Alert],
    by: Reader,
    at: datetime,
    steps: NextSteps,
    *,
    words: str = "",
    plan: str = "",
    entry_id: UUID | None = None,
) -> None:
    """Keeps the try and what comes next; the clock of whoever has it runs on.

    Whoever tries what nobody has, has it from then on; what another has is not theirs to hand on.
    Raises ``Refused``.
    """
    _refuse_no_step(steps, at)
    now = held(thread, by, at)
    if not any(one.is_open for one in now.alerts):
        raise refuse("", transitions.closed_already())
    if is_told_already(now, entry_id):
        return
    waiting = [one for one in now.alerts if one.is_open]
    person = chosen(by, at, steps.hand_to) if steps.hand_to else None
    theirs = to_pass_on(now, by, at) if person else []
    said = steps.said | {"outcome": words.strip(), "plan": plan.strip()}
    entry = told_in_chart(now, waiting, by, at, entry_id, **said)
    until = claim.had_until(now.client.practice, at)
    with refusing():
        for alert in waiting:
            if not alert.is_had(at):
                transitions.have(alert, by=by.account_id, at=at, until=until, entry=entry)
            transitions.tried(alert, by=by.account_id, at=at, again_at=steps.again_at, entry=entry)
    if person is not None:
        pass_to(now, theirs, by, person, at=at, entry=entry)


def _refuse_no_step(steps: NextSteps, at: datetime) -> None:
    if not steps.named:
        raise refuse("next", _("Not reached is not done: please choose what comes next."))
    if steps.again_at is not None and not at < steps.again_at <= claim.tried_again_by(at):
        raise refuse("again_at", _("Please choose a time that is still ahead."))
