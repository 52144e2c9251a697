"""Reliable change from where a client began, by the rule that the instrument's content names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _

from holdfast.kernel.instruments.change import ChangeRule, compare
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.measures import Measured

PREFIX, TEST = "reliable", "moved_by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliable:
    """``at_value`` is where change for the better becomes reliable; ``says`` where it stands."""

    at_value: float
    label: str
    says: str
    source: str


def reliable_change(
    form: Definition, totals: Sequence[Measured], doses: Sequence[datetime], zone: ZoneInfo
) -> Reliable | None:
    """From the last value before the first dose, or else the first value, to the newest one.

    None where the content has no such rule, or there is nothing yet to compare.
    """
    rule = next((one for one in form.changes if _is_reliable(one)), None)
    start = _start(totals, doses)
    if rule is None or start is None or start is totals[-1]:
        return None
    points = float(rule.value)
    at_value = start.total - points if form.higher_is == "worse" else start.total + points
    says = rule.says[:1].upper() + rule.says[1:]
    return Reliable(
        at_value=at_value,
        label=_("%(says)s: from %(value)g") % {"says": says, "value": at_value},
        says=_says(form, rule, start, totals[-1], zone),
        source=f"{rule.sample}; {rule.source}, {rule.locator}",
    )


def _is_reliable(rule: ChangeRule) -> bool:
    return rule.name.startswith(PREFIX) and rule.test == TEST


def _start(totals: Sequence[Measured], doses: Sequence[datetime]) -> Measured | None:
    before = [total for total in totals if doses and total.at <= min(doses)]
    return (before or totals[:1])[-1] if totals else None


def _says(
    form: Definition, rule: ChangeRule, start: Measured, newest: Measured, zone: ZoneInfo
) -> str:
    change = compare((rule,), int(start.total), int(newest.total), form.higher_is)
    said = {
        "from": start.total,
        "when": in_words(start.at.astimezone(zone), "j M Y"),
        "to": newest.total,
        "how": _how(change.difference, change.direction),
        "points": float(rule.value),
        "rule": rule.says[:1].lower() + rule.says[1:],
    }
    if change.met[rule.name]:
        return (
            _("%(from)g on %(when)s, %(to)g now: %(how)s. That is %(rule)s (%(points)g points).")
            % said
        )
    return (
        _("%(from)g on %(when)s, %(to)g now: %(how)s. Less than %(rule)s (%(points)g points).")
        % said
    )


def _how(difference: int, direction: str) -> str:
    said = {"points": abs(difference)}
    words = {
        "better": _("%(points)s better"),
        "worse": _("%(points)s worse"),
        "same": _("no difference"),
    }
    return words[direction] % said
