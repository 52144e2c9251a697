"""The two ways to settle who looks when nobody is at work."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class NameForm(forms.Form):
    """``therapists`` are pairs of account id and name."""

    account = forms.TypedChoiceField(
        label=gettext_lazy("Who looks when nobody is at work"),
        coerce=UUID,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Please choose one of the therapists."),
            "invalid_choice": gettext_lazy("Please choose one of the therapists."),
        },
    )

    def __init__(self, *args: Any, therapists: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        account = self.fields["account"]
        assert isinstance(account, forms.ChoiceField)
        account.choices = therapists


class SignForm(forms.Form):
    """``name`` is what is to be typed; whoever has no name here signs with any."""

    signature = forms.CharField(
        label=gettext_lazy("Your full name, as your signature"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Please type your name to sign.")},
    )

    def __init__(self, *args: Any, name: str) -> None:
        super().__init__(*args)
        self.name = name

    def clean_signature(self) -> str:
        typed = " ".join(str(self.cleaned_data["signature"]).split())
        if self.name and typed.casefold() != " ".join(self.name.split()).casefold():
            said = _("Please type your name as it is kept here: %(name)s.")
            raise forms.ValidationError(said % {"name": self.name})
        return typed
