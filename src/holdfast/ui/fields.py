"""What forms ask for in more than one room: a day, a time of day, a telephone number."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

IS_A_NUMBER = RegexValidator(
    r"^\+?\(?[0-9][0-9 ()./-]{2,}$", _("Please write a telephone number, as +1 415 555 0100.")
)


class DayField(forms.DateField):
    """A browser takes ``2026-11-26`` alone, whatever the language of the page."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {"invalid": _("There is no such day; please write it as 2026-11-26.")}


class ClockField(forms.TimeField):
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    default_error_messages = {"invalid": _("Please write a time of day, as 09:00.")}


class TelephoneField(forms.CharField):
    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "off"})
    default_validators = [IS_A_NUMBER]

    def __init__(self, *, max_length: int = 40, **more: Any) -> None:
        super().__init__(max_length=max_length, **more)
