"""Reliable change since the best value and since the start, by the content's rule of change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.kernel.chart.measures import Measured
from holdfast.kernel.instruments.change import ChangeRule, compare
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.number import plain, size
from holdfast.library.sources import title_of_source

PREFIX, TEST = "reliable", "moved_by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliable:
    """``at_value`` is where change for the better becomes reliable; ``says`` where it stands.

    ``short`` is ``label`` for where there is little room.
    """

    at_value: float
    label: str
    short: str
    says: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """One form with its rule; ``zone`` is the reader's."""

    form: Definition
    rule: ChangeRule
    zone: ZoneInfo

    def moved(self, before: Measured, after: Measured) -> str:
        """Better or worse only where the rule calls it a change."""
        change = compare((self.rule,), before.total, after.total, self.form.higher_is)
        points = plain(size(change.difference))
        said = {"points": points}
        if change.direction == "same":
            return _("no difference")
        if not change.met[self.rule.name]:
            return (
                ngettext(
                    "%(points)s point between them, less than the rule calls a change",
                    "%(points)s points between them, less than the rule calls a change",
                    points if isinstance(points, int) else 2,  # parts of points are several
                )
                % said
            )
        words = {"better": _("%(points)s better"), "worse": _("%(points)s worse")}
        return words[change.direction] % said

    def day(self, one: Measured) -> str:
        return in_words(one.at.astimezone(self.zone), "j M Y")


def reliable_change(
    form: Definition, totals: Sequence[Measured], doses: Sequence[datetime], zone: ZoneInfo
) -> Reliable | None:
    """From the best value since the first dose, then from the last before it (or the first value).

    None where the content has no such rule, or there is nothing yet to compare.
    """
    rule = next((one for one in form.changes if _is_reliable(one)), None)
    start = _start(totals, doses)
    if rule is None or start is None or start is totals[-1]:
        return None
    points = float(rule.value)
    at_value = start.total - points if form.higher_is == "worse" else start.total + points
    says, ruled = rule.says[:1].upper() + rule.says[1:], Ruled(form=form, rule=rule, zone=zone)
    return Reliable(
        at_value=at_value,
        label=_("%(says)s: from %(value)g") % {"says": says, "value": at_value},
        short=_("reliably better from %(value)g") % {"value": at_value},
        says=" ".join(_sentences(ruled, start, totals, doses)),
        source=f"{rule.sample}; {title_of_source(rule.source)}, {rule.locator}",
    )


def _is_reliable(rule: ChangeRule) -> bool:
    return rule.name.startswith(PREFIX) and rule.test == TEST


def _start(totals: Sequence[Measured], doses: Sequence[datetime]) -> Measured | None:
    before = [total for total in totals if doses and total.at <= min(doses)]
    return (before or totals[:1])[-1] if totals else None


def _best(
    form: Definition, totals: Sequence[Measured], doses: Sequence[datetime]
) -> Measured | None:
    """The best since the first dose, and of several the newest."""
    since = [total for total in reversed(totals) if doses and total.at > min(doses)]
    choose = min if form.higher_is == "worse" else max
    return choose(since, key=lambda total: total.total) if since else None


def _sentences(
    ruled: Ruled, start: Measured, totals: Sequence[Measured], doses: Sequence[datetime]
) -> Iterator[str]:
    newest, best = totals[-1], _best(ruled.form, totals, doses)
    if best is not None and best is not newest:
        said = {"best": best.total, "when": ruled.day(best), "to": newest.total}
        words = _("Best %(best)g on %(when)s, %(to)g now: %(moved)s since.")
        yield words % (said | {"moved": ruled.moved(best, newest)})
    said = {"from": start.total, "when": ruled.day(start), "to": newest.total}
    words = _("From the start, %(from)g on %(when)s, to %(to)g now: %(moved)s.")
    yield words % (said | {"moved": ruled.moved(start, newest)})
    rule = ruled.rule.says[:1].lower() + ruled.rule.says[1:]
    yield _("The rule: %(rule)s (%(points)g points).") % {
        "rule": rule,
        "points": float(ruled.rule.value),
    }
