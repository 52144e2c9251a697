"""What has been done about open alerts, a row an act, and who is told next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from holdfast import alerts, clock
from holdfast.alerts.for_client import told_next
from holdfast.ui.clock import clock_words

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert, Deed, Telling
    from holdfast.circle.models import Client


@dataclass(frozen=True, slots=True)
class Done:
    at: datetime
    words: str


def done_since(thread: Sequence[Alert]) -> list[Done]:
    """The oldest first; what one press did to several alerts is one row."""
    rows = [*_tellings(thread), *_deeds(thread)]
    return sorted(dict.fromkeys(rows), key=lambda row: row.at)


def next_told(thread: Sequence[Alert], client: Client, at: datetime) -> str:
    """Who is told when, unless somebody has it by then; empty where nobody is left to tell."""
    due = sorted((one.escalates_at, one.id) for one in thread if one.escalates_at)
    by_id = {one.id: one for one in thread}
    for when, id_ in due:
        for name in told_next(by_id[id_], client):
            said = {"when": _clock(max(when, at)), "name": name or _("the on-call line")}
            return _("Unless somebody has it by %(when)s, %(name)s is told.") % said
    return ""


def _tellings(thread: Sequence[Alert]) -> Iterator[Done]:
    for alert in thread:
        for one in alerts.told_of(alert):
            yield Done(one.at, _told(one))


def _told(one: Telling) -> str:
    if one.account is None:
        return _("The practice's on-call line was told")
    return _("%(name)s was told") % {"name": one.account.name}


def _deeds(thread: Sequence[Alert]) -> Iterator[Done]:
    for deed in alerts.deeds_of(thread):
        yield Done(deed.at, _did(deed))


def _did(deed: Deed) -> str:
    said = {
        "name": deed.by.name,
        "to": deed.to.name if deed.to else "",
        "until": _clock(deed.until) if deed.until else "",
    }
    tried = _("%(name)s tried and did not reach them")
    words = {
        "looked": _("%(name)s looked"),
        "had": _("%(name)s has it until %(until)s") if deed.until else _("%(name)s has it"),
        "lengthened": _("%(name)s needs until %(until)s"),
        "gave_back": _("%(name)s took it back"),
        "handed_on": _("%(name)s handed it on to %(to)s"),
        "tried": f"{tried}, {_('again %(until)s')}" if deed.until else tried,
        "spoke": _("%(name)s was in touch; it stays open"),
        "ran_out": _("The time of %(name)s ran out"),
        "closed": _("%(name)s closed it"),
    }
    return words[deed.did] % said


def _clock(at: datetime) -> str:
    return clock_words(at, clock.now(), timezone.get_current_timezone())
