"""What is asked about a contact: how one reached them, what came of it, assessment and plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holdfast.client.contact.answering import WAYS, is_live, lacking, spoken
from holdfast.record.alarm import NOT_REACHED, NextSteps
from holdfast.ui.fields import ClockField

if TYPE_CHECKING:
    from holdfast.people.models import Account

ROWS = {"rows": 3}
AGAIN = {way: words for way, words in WAYS.items() if way != NOT_REACHED}


class ContactForm(forms.Form):
    """A contact as it is recorded; what a risk needs is asked for, and never forced."""

    done = forms.CharField(
        label=_("What was done, and anything about it"),
        widget=forms.Textarea(attrs=ROWS),
        error_messages={"required": _("Please write what was done; it stays in the record.")},
    )
    way = forms.ChoiceField(
        label=_("How you reached them"),
        choices=list(WAYS.items()),
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Please choose one of these ways.")},
    )
    # A placeholder of one space lets the style tell an empty field from a filled one.
    assessment = forms.CharField(
        label=_("Assessment"),
        required=False,
        widget=forms.Textarea(attrs={**ROWS, "placeholder": " "}),
    )
    plan = forms.CharField(
        label=_("Plan"), required=False, widget=forms.Textarea(attrs={**ROWS, "placeholder": " "})
    )

    def ways(self) -> Iterator[dict[str, Any]]:
        """Each way in words, whether speaking so counts as live, and whether it is chosen."""
        for way, words in WAYS.items():
            is_chosen = self["way"].value() == way
            yield {"way": way, "words": words, "is_live": is_live(way), "is_chosen": is_chosen}

    @property
    def spoken(self) -> str:
        return spoken()

    @property
    def lacks(self) -> list[str]:
        """What is missing by what was sent."""
        return lacking(self.data)


class AboutForm(ContactForm):
    """A contact about alerts; tried and not reached, it asks what comes next instead of a word."""

    done = forms.CharField(
        label=_("What happened, in a sentence"),
        required=False,
        widget=forms.Textarea(attrs=ROWS),
    )
    stays_open = forms.BooleanField(
        label=_("It is not settled: keep it open, the clock runs on"), required=False
    )
    again_at = ClockField(label=_("Try again at"), required=False)
    again_way = forms.ChoiceField(
        label=_("By which way"), required=False, choices=[("", _("Any way")), *AGAIN.items()]
    )
    has_asked_trusted = forms.BooleanField(
        label=_("I am asking somebody they trust"), required=False
    )
    has_asked_welfare = forms.BooleanField(
        label=_("I am asking for a welfare check"), required=False
    )
    hand_to = forms.TypedChoiceField(
        label=_("Hand on to"), required=False, coerce=UUID, empty_value=None
    )

    def __init__(self, *given: Any, people: Iterable[Account] = (), **named: Any) -> None:
        super().__init__(*given, **named)
        names = [(str(one.id), one.name) for one in people]
        self.fields["hand_to"].choices = [("", _("Nobody"))] * bool(names) + names  # type: ignore[attr-defined] # a choice field

    @property
    def has_people(self) -> bool:
        return bool(self.fields["hand_to"].choices)  # type: ignore[attr-defined] # a choice field

    @property
    def is_not_reached(self) -> bool:
        return bool(self["way"].value() == NOT_REACHED)

    def steps(self, at: datetime) -> NextSteps:
        """The time is the next one ahead, by the clock in which the page was read."""
        said = self.cleaned_data
        return NextSteps(
            again_at=_ahead(said["again_at"], at) if said["again_at"] else None,
            again_way=said["again_way"],
            has_asked_trusted=said["has_asked_trusted"],
            has_asked_welfare=said["has_asked_welfare"],
            hand_to=said["hand_to"],
        )


def _ahead(clock: time, at: datetime) -> datetime:
    here = timezone.localtime(at)
    asked = here.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)
    return asked if asked > here else asked + timedelta(days=1)
