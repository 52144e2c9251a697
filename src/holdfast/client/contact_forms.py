"""What is asked about a contact: how one reached them, what came of it, assessment and plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfast.client.answering import WAYS, is_live, lacking, spoken

ROWS = {"rows": 3}
LONG = 200


class ActForm(forms.Form):
    """How the client is being reached."""

    way = forms.ChoiceField(
        label=_("How you are reaching them"),
        choices=[("", _("Choose a way")), *WAYS.items()],
        error_messages={
            "required": _("Please choose how you are reaching them."),
            "invalid_choice": _("Please choose one of these ways."),
        },
    )
    words = forms.CharField(label=_("Anything about it"), required=False, max_length=LONG)


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
