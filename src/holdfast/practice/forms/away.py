from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class AwayForm(forms.Form):
    """Until when one is away; whom one asks is the button that was pressed."""

    until = forms.DateTimeField(
        label=_("Until"),
        help_text=_("It ends by itself then. You can take it back earlier."),
        error_messages={
            "required": _("Please say until when."),
            "invalid": _("Please write the day and the time."),
        },
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
