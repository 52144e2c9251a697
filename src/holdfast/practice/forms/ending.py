from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class EndForm(forms.Form):
    """Asks for nothing, but where clients would be left alone: that this is known."""

    is_known = forms.BooleanField(
        label=_("I know that nobody would be told, and I am seeing to it now"),
        error_messages={
            "required": _("Please put somebody else on call first, or tick that you know of it.")
        },
    )

    def __init__(self, *args: Any, relying: Sequence[str]) -> None:
        super().__init__(*args)
        if not relying:
            del self.fields["is_known"]
