"""Which entries of the record are asked for, and the page of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.record.entry.kept_entry import Kept
from holdfast.ui.fields import DayField

A_PAGE = 30

KIND_WORDS: dict[str, str | Promise] = {
    "person": gettext_lazy("About the person"),
    "condition": gettext_lazy("Conditions"),
    "medication": gettext_lazy("Medicines"),
    "substance": gettext_lazy("Substances"),
    "reading": gettext_lazy("Readings"),
    "answers": gettext_lazy("Answered forms"),
    "score": gettext_lazy("Scores"),
    "plan": gettext_lazy("Plans"),
    "clearance": gettext_lazy("The prescriber’s answers"),
    "dose": gettext_lazy("Doses"),
    "reaction": gettext_lazy("Reactions"),
    "check_in": gettext_lazy("Check-ins"),
    "signal": gettext_lazy("Calls for support"),
    "experience": gettext_lazy("Experiences"),
    "insight": gettext_lazy("Insights"),
    "intention": gettext_lazy("Intentions"),
    "goal": gettext_lazy("Goals"),
    "practice": gettext_lazy("Practices"),
    "practice_done": gettext_lazy("Practices done"),
    "session": gettext_lazy("Sessions"),
    "note": gettext_lazy("Notes"),
    "contact": gettext_lazy("Contacts"),
    "consent": gettext_lazy("Consents"),
    "release": gettext_lazy("Releases"),
    "safety_plan": gettext_lazy("Safety plans"),
    "lesson": gettext_lazy("Lessons"),
    "appointment": gettext_lazy("Appointments"),
    "message": gettext_lazy("Messages"),
    "judgement": gettext_lazy("Answers to findings"),
}


class RecordFilter(forms.Form):
    """Offers the kinds that the reader has before them, and no other."""

    kind = forms.ChoiceField(label=gettext_lazy("What"), required=False)
    since = DayField(label=gettext_lazy("From"), required=False)
    until = DayField(label=gettext_lazy("To"), required=False)

    def __init__(self, asked: Any, kept: Sequence[Kept]) -> None:
        super().__init__(asked)
        kinds = {one.entry.kind for one in kept}
        words = [(kind, said) for kind, said in KIND_WORDS.items() if kind in kinds]
        self.fields["kind"].choices = [("", _("Everything")), *words]  # type: ignore[attr-defined] # a ChoiceField

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        since, until = said.get("since"), said.get("until")
        if since and until and since > until:
            self.add_error("until", _("This day is before the first; please turn them round."))
        return said


@dataclass(frozen=True, slots=True)
class Page:
    """``older_than`` is the key of the next page: the last entry of this one, empty at the end."""

    shown: tuple[Kept, ...]
    found: int
    older_than: str


def page_of(kept: Sequence[Kept], asked: dict[str, Any], older_than: str, zone: ZoneInfo) -> Page:
    """Newest first. A key that is not there begins again at the newest."""
    found = sorted(
        (one for one in kept if _is_asked(one, asked, zone)), key=_newest_last, reverse=True
    )
    places = [place for place, one in enumerate(found) if one.entry.id == older_than]
    begin = places[0] + 1 if places else 0
    shown = tuple(found[begin : begin + A_PAGE])
    has_more = len(found) > begin + A_PAGE
    return Page(shown, len(found), shown[-1].entry.id if has_more else "")


def _newest_last(one: Kept) -> tuple[datetime, int]:
    return (one.entry.at, one.seq)


def _is_asked(one: Kept, asked: dict[str, Any], zone: ZoneInfo) -> bool:
    kind, day = asked.get("kind"), one.entry.at.astimezone(zone).date()
    return (not kind or one.entry.kind == kind) and _is_between(day, asked)


def _is_between(day: date, asked: dict[str, Any]) -> bool:
    since, until = asked.get("since"), asked.get("until")
    return (since is None or day >= since) and (until is None or day <= until)
