"""What was reached by each rule of a form and when it was lost, in words for the client's page."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.trajectory.outcome import Outcome, Reached, outcome_of
from holdfast.kernel.trajectory.trajectory import trajectory_of


def outcomes(instrument: str, scene: Scene, zone: ZoneInfo) -> list[str]:
    """One sentence a rule, after the one that says from where; nothing without before and since."""
    found = outcome_of(trajectory_of(instrument, scene))
    return [_from(found, zone), *_sentences(found)] if found and found.reached else []


def _from(found: Outcome, zone: ZoneInfo) -> str:
    said = {
        "total": f"{found.baseline.total:g}",
        "when": in_words(found.baseline.at.astimezone(zone), "j M Y"),
    }
    return _("Counted from %(total)s on %(when)s, the last before the first dose.") % said


def _sentences(found: Outcome) -> Iterator[str]:
    for one in found.reached:
        rule = one.rule.says[:1].upper() + one.rule.says[1:]
        if one.rule.evidence == "R":
            rule = _("%(rule)s (recalled)") % {"rule": rule}
        yield _("%(rule)s: %(came)s.") % {"rule": rule, "came": _came(one)}


def _came(one: Reached) -> str:
    if one.first is None or one.after is None:
        return _("not reached")
    words = ngettext(
        "reached on day %(day)s, after %(doses)s dose",
        "reached on day %(day)s, after %(doses)s doses",
        one.doses,
    )
    reached = words % {"day": one.after.days, "doses": one.doses}
    if one.lost_after is None:
        return _("%(reached)s, and held since") % {"reached": reached}
    said = {"reached": reached, "day": one.lost_after.days}
    return _("%(reached)s; lost on day %(day)s") % said
