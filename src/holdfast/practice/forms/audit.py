from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from holdfast.ui.fields import DayField

NO_DAY = _("Please write a day, as 2026-11-26.")


class AuditForm(forms.Form):
    """Whose, and of which day; both may be left open."""

    person = forms.TypedChoiceField(
        label=_("Person"),
        required=False,
        coerce=UUID,
        empty_value=None,
        error_messages={"invalid_choice": _("Please choose a person from the list.")},
    )
    day = DayField(
        label=_("Day"),
        required=False,
        validators=[
            MinValueValidator(date(2000, 1, 1), NO_DAY),
            MaxValueValidator(date(2199, 12, 31), NO_DAY),
        ],
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]]) -> None:
        super().__init__(*args)
        person = self.fields["person"]
        assert isinstance(person, forms.ChoiceField)
        person.choices = [("", _("Everyone")), *people]
