"""What to be aware of, in the groups of the page: by urgency, not known, and answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast import alerts
from holdfast.client.lawful import Lawful
from holdfast.client.telling import told_of
from holdfast.kernel.briefing import Finding
from holdfast.kernel.urgency import RANK
from holdfast.people.naming import names_of
from holdfast.record.viewing import View

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert

PRESSING = ("now", "today")
SETTLED = ("done", "not_relevant", "later")


@dataclass(frozen=True, slots=True)
class Written:
    """An answer that was refused: to which finding, what was typed, and what to mend where."""

    key: str
    anchor: str
    fields: Mapping[str, str]
    sentence: str
    field: str = ""

    @property
    def field_id(self) -> str:
        """The field to go to, for the summary of errors."""
        return f"{self.anchor}-{self.field}" if self.field else self.anchor

    def is_shown(self, view: View) -> bool:
        """Whether the finding still stands, so that its form holds what was typed."""
        return any(one.key == self.key for one in view.briefing.findings)


@dataclass(frozen=True, slots=True)
class Fact:
    """An entry that a finding stands on, in words with its day."""

    entry: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aware:
    """One finding as the page shows it."""

    finding: Finding
    anchor: str
    since: str
    facts: tuple[Fact, ...]
    tell: tuple[str, ...]
    judged_by: str
    alert: Alert | None
    written: Written | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    urgency: str
    items: tuple[Aware, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Awareness:
    """``groups`` from the most urgent; ``rest`` names what folds into one line; ``loose`` are open
    alerts whose finding no longer stands."""

    groups: tuple[Group, ...]
    unknown: tuple[Aware, ...]
    rest: Finding | None
    answered: tuple[Aware, ...]
    loose: tuple[Alert, ...]
    has_draft: bool


def anchor_of(finding: Finding) -> str:
    return f"finding-{finding.cause[:12]}"


def awareness_of(
    view: View,
    waiting: Iterable[Alert],
    lawful: Lawful,
    zone: ZoneInfo,
    written: Written | None = None,
) -> Awareness:
    """``waiting`` are the open alerts that are the reader's to know."""
    ringing = {alerts.about(alert).cause: alert for alert in waiting}
    findings = [one for one in view.briefing.findings if not one.is_folded]
    names = _names_of_judges(findings, view)
    items = [_aware(one, view, ringing, lawful, names, zone, written) for one in findings]
    causes = {one.cause for one in findings}
    pressing = [one for one in items if not _is_unknown(one) and not _is_settled(one)]
    return Awareness(
        groups=tuple(_groups(pressing)),
        unknown=tuple(one for one in items if _is_unknown(one) and not _is_settled(one)),
        rest=next((one for one in view.briefing.findings if one.is_folded), None),
        answered=tuple(one for one in items if _is_settled(one)),
        loose=tuple(alert for cause, alert in ringing.items() if cause not in causes),
        has_draft=any(one.status == "draft" for one in view.briefing.findings),
    )


def _names_of_judges(findings: Iterable[Finding], view: View) -> dict[str, str]:
    """Names of those who answered, by the entry of the answer; one query."""
    answers = {one.judged.entry for one in findings if one.judged}
    authors = {one.entry.id: one.author_id for one in view.kept if one.entry.id in answers}
    names = names_of(authors.values())
    return {entry: names[id_] for entry, id_ in authors.items() if id_ in names}


def _groups(items: list[Aware]) -> Iterable[Group]:
    for urgency in RANK:
        found = tuple(one for one in items if one.finding.stands_as == urgency)
        if found:
            yield Group(urgency=urgency, items=found)


def _is_unknown(one: Aware) -> bool:
    """What is not known and does not press; an unanswered risk question does."""
    return one.finding.state == "cannot_tell" and one.finding.urgency not in PRESSING


def _is_settled(one: Aware) -> bool:
    """Answered by a professional, and not so urgent that no answer may fold it away."""
    judged = one.finding.judged
    if judged is None or judged.is_open or one.alert or one.finding.urgency == "now":
        return False
    return judged.answer in SETTLED and one.written is None


def _aware(  # noqa: PLR0917 - all that a finding is shown with
    finding: Finding,
    view: View,
    ringing: Mapping[str, Alert],
    lawful: Lawful,
    names: Mapping[str, str],
    zone: ZoneInfo,
    written: Written | None,
) -> Aware:
    return Aware(
        finding=finding,
        anchor=anchor_of(finding),
        since=_since(finding, view, zone),
        facts=tuple(_facts(finding, view, lawful, zone)),
        tell=tuple(lawful.words(who, finding) for who in finding.tell),
        judged_by=names.get(finding.judged.entry, "") if finding.judged else "",
        alert=ringing.get(finding.cause),
        written=written if written and written.key == finding.key else None,
    )


def _facts(finding: Finding, view: View, lawful: Lawful, zone: ZoneInfo) -> Iterator[Fact]:
    """The facts as the record tells them; one that is not in the record as the kernel does."""
    for why in finding.why:
        one = view.find(why.entry)
        if one is None:
            yield Fact(why.entry, why.says)
        else:
            told = told_of(one.entry, view.content, zone, lawful.names)
            day = date_format(one.entry.at.astimezone(zone), "j M Y")
            yield Fact(why.entry, " · ".join(filter(None, (told.title, told.says, day))))


def _since(finding: Finding, view: View, zone: ZoneInfo) -> str:
    """Since when it has waited too long; else when the newest fact it stands on was so."""
    if finding.waits_since:
        return _("Unanswered since %(when)s") % {"when": _when(finding.waits_since, zone)}
    stands_on = {why.entry for why in finding.why}
    times = [one.entry.at for one in view.kept if one.entry.id in stands_on]
    if not times:
        return ""
    return _("Newest fact %(when)s") % {"when": _when(max(times), zone)}


def _when(at: datetime, zone: ZoneInfo) -> str:
    return date_format(at.astimezone(zone), "D j M Y, H:i")
