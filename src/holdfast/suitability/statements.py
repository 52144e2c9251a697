"""What entries tell, each with who said it and when: for a reader who was not there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.chart.measures import measured
from holdfast.kernel.chart.saying import say_day
from holdfast.kernel.considerations.retold import retold
from holdfast.kernel.entries import Entry
from holdfast.people.naming import names_of
from holdfast.record.entry.kept_entry import Kept
from holdfast.record.reading.authors import author_words
from holdfast.record.reading.client_record import View


@dataclass(frozen=True, slots=True)
class Statement:
    """``words`` is what was written beside it, verbatim; empty where nothing was.

    ``when`` is empty where ``says`` names the day itself.
    """

    entry: str
    says: str
    words: str
    who: str
    when: str

    @property
    def told_by(self) -> str:
        """Who said it, and when."""
        return ", ".join(filter(None, (self.who, self.when)))


@dataclass(frozen=True, slots=True)
class Statements:
    """Of one view; ``names`` are of the accounts that wrote in it."""

    view: View
    names: Mapping[UUID, str]

    def behind(self, finding: Finding) -> tuple[Statement, ...]:
        return self.of(because.entry for because in finding.why)

    def of(self, entries: Iterable[str]) -> tuple[Statement, ...]:
        found = (self.view.find(entry) for entry in entries)
        return tuple(self._statement(one) for one in found if one)

    def _statement(self, one: Kept) -> Statement:
        says = self._says(one.entry)
        return Statement(
            entry=one.entry.id,
            says=says,
            words=getattr(one.entry.body, "note", None) or "",
            who=author_words(one, self.names),
            when=self._when(one.entry, says),
        )

    def _says(self, entry: Entry) -> str:
        said = retold(entry, self.view.scene)
        total = self._total(entry)
        return said if total is None else _("%(said)s: %(total)g") % {"said": said, "total": total}

    def _total(self, entry: Entry) -> float | None:
        """Of a form that was answered; an entered total stands in its own words."""
        if entry.kind != "answers":
            return None
        every = measured(entry.body.instrument, self.view.scene)
        return next((one.total for one in every if one.entry is entry), None)

    def _when(self, entry: Entry, says: str) -> str:
        """The day is not said twice, and that of entering only where it was another."""
        said_on, entered_on = self._day(entry.at), self._day(entry.recorded_at)
        is_said = say_day(entry.at, self.view.scene) in says
        days = [] if is_said else [said_on]
        if said_on != entered_on:
            days.append(_("entered %(day)s") % {"day": entered_on})
        return ", ".join(days)

    def _day(self, at: datetime) -> str:
        return date_format(at.astimezone(self.view.zone), "j M Y")


def statements_in(view: View) -> Statements:
    """One query."""
    return Statements(view, names_of(one.author_id for one in view.kept))
