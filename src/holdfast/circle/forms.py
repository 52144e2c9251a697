"""The form with which an invitation is accepted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfast.people.models import Role


class AcceptForm(forms.Form):
    """Address and password; a professional gives a name too, a client's is known and sealed."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        help_text=_("As colleagues and clients know you."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "username"})
    )
    password = forms.CharField(
        label=_("A password"),
        help_text=_("At least 12 characters; a few words in a row are easy to remember."),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, role: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if role == Role.CLIENT:
            del self.fields["name"]
