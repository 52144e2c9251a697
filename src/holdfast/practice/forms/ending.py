from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class EndForm(forms.Form):
    """Asks for nothing, but where clients would be left: that this is known.

    ``relying`` are the codes of those of whom no person would be told, ``left`` of those who would
    have no therapist here.
    """

    is_known = forms.BooleanField(
        label=_("I know that nobody would be told, and I am seeing to it now"),
        error_messages={
            "required": _("Please put somebody else on call first, or tick that you know of it.")
        },
    )

    def __init__(self, *args: Any, relying: Sequence[str], left: Sequence[str]) -> None:
        super().__init__(*args)
        if not relying and not left:
            del self.fields["is_known"]
        elif not relying:
            known = self.fields["is_known"]
            known.label = _("I know that they will have no therapist here")
            known.error_messages["required"] = _("Please tick that you know who is left.")
