"""The client's own words, verbatim, for those whose reading right covers them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.formats import date_format

from holdfast import alerts
from holdfast.record.entry.kept_entry import Kept
from holdfast.record.reading.client_record import View
from holdfast.wording import told_of

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert
    from holdfast.alerts.sealed import About

SAID_IN_WORDS = ("signal", "check_in")


@dataclass(frozen=True, slots=True)
class OwnWords:
    words: str
    how: str
    when: str
    kept: Kept


@dataclass(frozen=True, slots=True)
class Rang:
    """``title`` is empty where what it is about is not this reader's to know; ``says`` is what was
    answered, ``kept`` where."""

    title: str
    when: str
    is_risk: bool
    says: tuple[str, ...] = ()
    kept: tuple[Kept, ...] = ()


def rang(thread: Iterable[Alert], view: View, zone: ZoneInfo) -> tuple[Rang, ...]:
    return tuple(_rang(one, view, zone) for one in thread)


def own_words(thread: Iterable[Alert], view: View, zone: ZoneInfo) -> tuple[OwnWords, ...]:
    """Those with what rang and no others, for older ones would be taken for tonight's; the newest
    first."""
    named = {id_ for alert in thread for id_ in _stands_on(alert, view)}
    with_it = [one for one in view.kept if one.entry.id in named and _is_in_words(one)]
    with_it.sort(key=lambda one: one.entry.at, reverse=True)
    return tuple(_own(one, view, zone) for one in with_it)


def _rang(alert: Alert, view: View, zone: ZoneInfo) -> Rang:
    about = alerts.about(alert)
    when = date_format(alert.raised_at.astimezone(zone), "D j M, H:i")
    if not may_know(about, view):
        return Rang("", when, is_risk=True)
    answered = [one for one in map(view.find, _stands_on(alert, view)) if one and _is_form(one)]
    told = (told_of(one.entry, view.content, zone) for one in answered)
    says = tuple(f"{one.title}; {one.says}" for one in told if one.says)
    is_risk = about.finding.startswith("risk.")
    return Rang(about.title, when, is_risk=is_risk, says=says, kept=tuple(answered))


def may_know(about: About, view: View) -> bool:
    """Whether everything that it stood on when it rang carries a label that is open here."""
    return all(view.sight.opens("answers", label) for label in about.labels)


def _stands_on(alert: Alert, view: View) -> Iterator[str]:
    cause = alerts.about(alert).cause
    for finding in view.briefing.findings:
        if finding.cause == cause:
            yield from (why.entry for why in finding.why)


def _is_form(one: Kept) -> bool:
    return one.entry.kind == "answers"


def _is_in_words(one: Kept) -> bool:
    is_theirs = one.entry.by == "client" and one.entry.kind in SAID_IN_WORDS
    return is_theirs and bool(one.entry.body.text)


def _own(one: Kept, view: View, zone: ZoneInfo) -> OwnWords:
    when = date_format(one.entry.at.astimezone(zone), "D j M, H:i")
    how = told_of(one.entry, view.content, zone).title
    return OwnWords(str(one.entry.body.text), how, when, one)
