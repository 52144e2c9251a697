from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

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

    def clean_absence_words(self) -> str:
        sentence: str = self.cleaned_data["absence_words"]
        if sentence and not fits(sentence):
            raise forms.ValidationError(
                _("Please leave {cover} and {until} in the sentence, each as it is written here.")
            )
        return sentence
