"""One contact about alerts of one client: it closes what it answers, and says what it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from holdfast.alerts import transitions
from holdfast.alerts.models import Alert
from holdfast.alerts.reading import about
from holdfast.kernel.chart.risk import answers_a_risk
from holdfast.library import content
from holdfast.people.reader import Reader
from holdfast.record.alarm.held import held, is_told_already, refusing, told_in_chart
from holdfast.record.entry.refusal import refuse
from holdfast.record.reading.answered_by_contact import is_answered_by_contact


@dataclass(frozen=True, slots=True)
class Contacted:
    """``left`` are the alerts about a risk that this contact did not answer: they stay open."""

    closed: tuple[Alert, ...]
    left: tuple[Alert, ...]


@transaction.atomic
def contact(
    ticked: Sequence[Alert],
    by: Reader,
    at: datetime,
    done: str,
    *,
    way: str = "",
    assessment: str = "",
    plan: str = "",
    stays_open: bool = False,
    entry_id: UUID | None = None,
) -> Contacted:
    """Kept with what was done, as one ``contact`` entry about every alert that was ticked.

    A risk is answered by live contact, an assessment and a plan; anything else by what was done;
    nothing where whoever wrote it says that it ``stays_open``. Raises ``Refused``.
    """
    if not done.strip():
        raise refuse("done", _("Please write what was done; it is kept with the alert."))
    now = held(ticked, by, at)
    if _is_said_already(now.alerts, entry_id):
        return Contacted(now.alerts, ())
    is_told = is_told_already(now, entry_id)
    if any(one.closed_at and one.closing_entry != entry_id for one in now.alerts):
        raise refuse("", transitions.closed_already())
    assessment, plan = assessment.strip(), plan.strip()
    said: dict[str, Any] = {"way": way, "assessment": assessment, "plan": plan}
    said |= {"step": "spoke", "outcome": done.strip(), "stays_open": stays_open or None}
    entry = told_in_chart(now, now.alerts, by, at, entry_id, **said)
    is_full = answers_a_risk(content.load().policy, way, assessment, plan)
    closing = () if stays_open else now.alerts
    answered = [one for one in closing if is_full or not _is_about_a_risk(one)]
    left = [one for one in now.alerts if one not in answered]
    with refusing():
        for alert in answered:
            transitions.close(alert, by=by.account_id, at=at, entry=entry)
        for alert in () if is_told else left:
            transitions.spoke(alert, by=by.account_id, at=at, entry=entry)
    return Contacted(tuple(answered), tuple(left))


def _is_said_already(ticked: Sequence[Alert], entry_id: UUID | None) -> bool:
    return entry_id is not None and all(one.closing_entry == entry_id for one in ticked)


def _is_about_a_risk(alert: Alert) -> bool:
    return is_answered_by_contact(about(alert).finding, content.load())
