from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfast.alerts import claim
from holdfast.people.absence_words import fits


class EmergenciesForm(forms.Form):
    """Left empty, what ships holds: a draft."""

    absence_words = forms.CharField(
        label=_("What clients read while their therapist is away"),
        required=False,
        max_length=300,
        help_text=_("{cover} and {until} stand for the name and the time. Please never say why."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    openings_an_hour = forms.IntegerField(
        label=_("Charts opened in an emergency by one person in an hour, from which you are told"),
        required=False,
        min_value=1,
        max_value=50,
    )
    claim_minutes = forms.IntegerField(
        label=_("Minutes that “I have it” holds"),
        required=False,
        help_text=_("Then the next person is told, unless there is word of what came of it."),
    )
    claim_more_minutes = forms.IntegerField(
        label=_("Minutes more, for whoever says why"), required=False
    )

    def clean_claim_minutes(self) -> int | None:
        return _within(claim.claim().have, self.cleaned_data["claim_minutes"])

    def clean_claim_more_minutes(self) -> int | None:
        return _within(claim.claim().more, self.cleaned_data["claim_more_minutes"])

    def clean_absence_words(self) -> str:
        sentence: str = self.cleaned_data["absence_words"]
        if sentence and not fits(sentence):
            raise forms.ValidationError(
                _("Please leave {cover} and {until} in the sentence, each as it is written here.")
            )
        return sentence


def _within(bounds: claim.Bounded, minutes: int | None) -> int | None:
    if bounds.allows(minutes):
        return minutes
    sentence = _("Please choose between %(least)d and %(most)d minutes, or leave it empty.")
    raise forms.ValidationError(sentence % {"least": bounds.at_least, "most": bounds.at_most})
