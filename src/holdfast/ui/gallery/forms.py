"""Forms filled in well, and filled in so that something is to be mended."""

from __future__ import annotations

from typing import Any

from django import forms

from holdfast.ui.fields import DayField

HEAVY = [("0", "Not at all"), ("1", "A little"), ("2", "Quite heavy"), ("3", "Very heavy")]


class SignInForm(forms.Form):
    email = forms.EmailField(
        label="E-mail address", widget=forms.EmailInput(attrs={"autocomplete": "username"})
    )
    password = forms.CharField(
        label="Password", widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    remember = forms.BooleanField(label="Keep me signed in on this device", required=False)


class IntakeForm(forms.Form):
    born = DayField(label="Date of birth", help_text="For example 31 May 1990.")
    route = forms.ChoiceField(
        label="How it is given",
        choices=[("", "Choose one"), ("iv", "Into a vein"), ("oral", "By mouth")],
    )
    pregnant = forms.ChoiceField(
        label="Could you be pregnant?",
        help_text="Why we ask: some treatments wait for an answer.",
        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "I do not know")],
        widget=forms.RadioSelect,
    )
    helps = forms.MultipleChoiceField(
        label="What helps when it is hard?",
        choices=[("walk", "Walking"), ("call", "Calling someone"), ("water", "Cold water")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    note = forms.CharField(label="Anything else", widget=forms.Textarea(attrs={"rows": 3}))


def forms_shown() -> dict[str, Any]:
    return {
        "sign_in": SignInForm(auto_id="sign_in_%s"),
        "mended": IntakeForm({"helps": ["walk"]}, auto_id="intake_%s"),
        "heavy": HEAVY,
    }
