"""What to be aware of, in the groups of the page: by urgency, not known, and answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast import alerts
from holdfast.client.anchors import anchor_of
from holdfast.client.contact.answering import PRESSING
from holdfast.client.page.facts import Fact, Facts
from holdfast.client.page.groups import Group, groups_of
from holdfast.client.page.lawful import Lawful
from holdfast.kernel.briefing.briefing import Finding
from holdfast.people.naming import names_of
from holdfast.record.reading.answered_by_contact import is_answered_by_contact
from holdfast.record.reading.client_record import View

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert

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

    @property
    def until(self) -> str:
        """The day in words, or as it was typed where it is none."""
        typed = self.fields.get("until", "")
        try:
            return date_format(date.fromisoformat(typed), "j F Y")
        except ValueError:
            return typed

    def is_shown(self, view: View) -> bool:
        """Whether the finding still stands, so that its form holds what was typed."""
        return any(one.key == self.key for one in view.briefing.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aware:
    """One finding as the page shows it."""

    finding: Finding
    anchor: str
    since: str
    facts: tuple[Fact, ...]
    tell: tuple[str, ...]
    judged_by: str
    judged_until: str
    alert: Alert | None
    alert_says: str
    contact_url: str
    written: Written | None


@dataclass(frozen=True, slots=True)
class Loose:
    """An open alert whose finding no longer stands: what it was about, and where it stands."""

    alert: Alert
    title: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Awareness:
    """``groups`` from the most urgent; ``known`` is what is only good to know, and was so before;
    ``rest`` names what folds into one line.
    """

    groups: tuple[Group, ...]
    known: tuple[Aware, ...]
    unknown: tuple[Aware, ...]
    rest: Finding | None
    answered: tuple[Aware, ...]
    loose: tuple[Loose, ...]
    has_draft: bool
    is_blank: bool

    @property
    def gaps(self) -> int:
        """How many things are not known, folded ones included."""
        return len(self.unknown) + (len(self.rest.missing) if self.rest else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What every finding is shown with; ``rung`` by cause, ``standing`` by alert."""

    view: View
    facts: Facts
    contact_url: str
    lawful: Lawful
    names: Mapping[str, str]
    rung: Mapping[str, tuple[Alert, str]]
    standing: Mapping[UUID, str]
    written: Written | None


def awareness_of(
    client_id: UUID,
    facts: Facts,
    waiting: Sequence[Alert],
    lawful: Lawful,
    written: Written | None = None,
) -> Awareness:
    """``waiting`` are the open alerts that are the reader's to know."""
    view = facts.view
    abouts = [(alert, alerts.about(alert)) for alert in waiting]
    findings = [one for one in view.briefing.findings if not one.is_folded]
    around = Around(
        view=view,
        facts=facts,
        contact_url=reverse("record_contact", args=[client_id]),
        lawful=lawful,
        names=_names_of_judges(findings, view),
        rung={about.cause: (alert, about.title) for alert, about in abouts},
        standing=alerts.standing_of(waiting),
        written=written,
    )
    items = [_aware(one, around) for one in findings]
    open_ = [one for one in items if not _is_unknown(one.finding) and not _is_settled(one)]
    known = [one for one in open_ if _is_long_known(one.finding, view)]
    pressing = [one for one in open_ if one not in known]
    return Awareness(
        groups=tuple(groups_of(pressing, view.briefing.situations, facts)),
        known=tuple(known),
        unknown=tuple(one for one in items if _is_unknown(one.finding) and not _is_settled(one)),
        rest=next((one for one in view.briefing.findings if one.is_folded), None),
        answered=tuple(one for one in items if _is_settled(one)),
        loose=tuple(_loose(findings, around)),
        has_draft=any(one.status == "draft" for one in view.briefing.findings),
        is_blank=not view.kept,
    )


def _loose(findings: Iterable[Finding], around: Around) -> Iterator[Loose]:
    causes = {one.cause for one in findings}
    for cause, (alert, title) in around.rung.items():
        if cause not in causes:
            yield Loose(alert, title, around.standing[alert.id])


def _names_of_judges(findings: Iterable[Finding], view: View) -> dict[str, str]:
    """Names of those who answered, by the entry of the answer; one query."""
    answers = {one.judged.entry for one in findings if one.judged}
    authors = {one.entry.id: one.author_id for one in view.kept if one.entry.id in answers}
    names = names_of(authors.values())
    return {entry: names[id_] for entry, id_ in authors.items() if id_ in names}


def _is_unknown(finding: Finding) -> bool:
    """What is not known and does not press; an unanswered risk question does."""
    return finding.state == "cannot_tell" and finding.urgency not in PRESSING


def _is_long_known(finding: Finding, view: View) -> bool:
    """Only good to know, and no fact of it has come in of late."""
    if finding.stands_as != "know":
        return False
    span = timedelta(days=view.content.policy.known_folds_after_days)
    stands_on = filter(None, (view.find(why.entry) for why in finding.why))
    return all(one.entry.recorded_at + span <= view.sight.at for one in stands_on)


def _is_settled(one: Aware) -> bool:
    """Answered by a professional, and not so urgent that no answer may fold it away."""
    judged = one.finding.judged
    if judged is None or judged.is_open or one.alert or one.finding.urgency == "now":
        return False
    if one.finding.urgency in PRESSING and (judged.answer == "later" or one.contact_url):
        return False
    return judged.answer in SETTLED and one.written is None


def _aware(finding: Finding, around: Around) -> Aware:
    alert, _title = around.rung.get(finding.cause, (None, ""))
    judged, written = finding.judged, around.written
    return Aware(
        finding=finding,
        anchor=anchor_of(finding),
        since=_since(finding, around),
        facts=tuple(around.facts.of(finding)),
        tell=tuple(around.lawful.words(who, finding) for who in finding.tell),
        judged_by=around.names.get(judged.entry, "") if judged else "",
        judged_until=_until(judged.entry, around) if judged else "",
        alert=alert,
        alert_says=around.standing[alert.id] if alert else "",
        contact_url=around.contact_url if _needs_contact(finding, around.view) else "",
        written=written if written and written.key == finding.key else None,
    )


def _needs_contact(finding: Finding, view: View) -> bool:
    """Whether a therapist's contact answers it; what is merely not known waits for nobody."""
    is_risk = view.sight.role == "therapist" and is_answered_by_contact(finding.id, view.content)
    return is_risk and not _is_unknown(finding)


def _until(judgement: str, around: Around) -> str:
    """The last day for which it was answered, in words."""
    kept = around.view.find(judgement)
    until = kept.entry.body.until if kept else None
    return date_format(until.last, "j F Y") if until else ""


def _since(finding: Finding, around: Around) -> str:
    """How long it has waited, where that is too long; else when the newest fact was so."""
    view, zone = around.view, around.facts.zone
    if finding.waits_since:
        here = view.sight.at.astimezone(zone).date()
        days = (here - finding.waits_since.astimezone(zone).date()).days
        words = ngettext("Has waited %(days)s day", "Has waited %(days)s days", days)
        return words % {"days": days}
    stands_on = {why.entry for why in finding.why}
    times = [one.entry.at for one in view.kept if one.entry.id in stands_on]
    if not times:
        return ""
    return _("Last known %(when)s") % {"when": _when(max(times), zone)}


def _when(at: datetime, zone: ZoneInfo) -> str:
    return date_format(at.astimezone(zone), "D j M Y, H:i")
