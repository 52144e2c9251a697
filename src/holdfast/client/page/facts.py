"""The facts that findings stand on: what the record tells, by whom, from where and of which day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.entries import Entry
from holdfast.library.entry_json import encode_body
from holdfast.record.reading.authors import AUTHORS
from holdfast.record.reading.client_record import View
from holdfast.wording import told
from holdfast.wording.said import sentences

FORMS = ("answers", "score")


@dataclass(frozen=True, slots=True)
class Fact:
    """An entry that a finding stands on, in words with who said it and when."""

    entry: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """``bodies`` are as they were handed in, by entry id, with whatever they say of their source;
    ``names`` are of accounts that a body names."""

    view: View
    bodies: Mapping[str, Mapping[str, Any]]
    names: Mapping[UUID, str]
    zone: ZoneInfo

    def of(self, finding: Finding) -> Iterator[Fact]:
        """As the record tells them; one that is not in the record as the kernel does."""
        for why in finding.why:
            one = self.view.find(why.entry)
            yield Fact(why.entry, self._says(one.entry) if one else why.says)

    def told(self, entries: Iterable[str]) -> Iterator[Fact]:
        """These entries of the record, as it tells them."""
        for one in filter(None, map(self.view.find, entries)):
            yield Fact(one.entry.id, self._says(one.entry))

    def _says(self, entry: Entry) -> str:
        body = self.bodies.get(entry.id) or encode_body(entry.body)
        said = told(entry, body, self.view.content, self.zone, self.names)
        return sentences(said.title, said.says, self._from(entry))

    def _from(self, entry: Entry) -> str:
        """Such as "the client’s form, 13 Nov 2026"."""
        is_form = entry.by == "client" and entry.kind in FORMS
        who = _("the client’s form") if is_form else str(AUTHORS[entry.by])
        said_on, entered_on = self._day(entry.at), self._day(entry.recorded_at)
        if said_on == entered_on:
            return f"{who}, {said_on}"
        words = _("%(who)s, of %(said_on)s, entered %(entered_on)s")
        return words % {"who": who, "said_on": said_on, "entered_on": entered_on}

    def _day(self, at: datetime) -> str:
        return date_format(at.astimezone(self.zone), "j M Y")
