"""Where a client lives and how to reach them, as it is asked on one page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfast.circle.forms import WhereForm
from holdfast.ui.fields import ClockField, TelephoneField

LONG = 200
WRITTEN = ("phone", "safe_way", "safe_time")
HOURS = ("safe_from", "safe_until")
YES, NO = "yes", "no"
VOICEMAIL: Mapping[str, bool] = {YES: True, NO: False}


class WhereAndHowForm(WhereForm):
    """``contact`` gives what was said of reaching them, without what was left empty."""

    phone = TelephoneField(
        label=_("Telephone number"),
        required=False,
        help_text=_("Shown on an alert, to be called from there."),
    )
    safe_way = forms.CharField(
        label=_("Safe way to reach them"),
        required=False,
        max_length=LONG,
        help_text=_("As they said it, such as “text first”."),
    )
    safe_time = forms.CharField(label=_("Safe time to reach them"), required=False, max_length=LONG)
    safe_from = ClockField(
        label=_("Safe from, in their own time"),
        required=False,
        help_text=_("With these two an alert says whether now is outside the safe time."),
    )
    safe_until = ClockField(label=_("Safe until"), required=False)
    voicemail_ok = forms.ChoiceField(
        label=_("May a voicemail be left?"),
        required=False,
        choices=[("", _("Not known")), (YES, _("Yes")), (NO, _("No"))],
    )

    def clean(self) -> dict[str, Any] | None:
        said = super().clean()
        begins, ends = (self.cleaned_data.get(name) for name in HOURS)
        if (begins is None) != (ends is None) and not self.errors:
            missing = "safe_until" if ends is None else "safe_from"
            self.add_error(missing, _("Please write both times, or neither."))
        return said

    @staticmethod
    def shown(contact: Mapping[str, Any]) -> dict[str, str]:
        """What is known of reaching them, as the fields show it."""
        voicemail = {True: YES, False: NO}.get(contact.get("voicemail_ok"), "")  # type: ignore[arg-type] # None is neither
        said = {name: str(contact.get(name) or "") for name in (*WRITTEN, *HOURS)}
        return said | {"voicemail_ok": voicemail}

    def contact(self) -> dict[str, Any]:
        said = {name: self.cleaned_data[name] for name in WRITTEN if self.cleaned_data[name]}
        said |= {
            name: f"{self.cleaned_data[name]:%H:%M}"
            for name in HOURS
            if self.cleaned_data[name] is not None
        }
        voicemail = VOICEMAIL.get(self.cleaned_data["voicemail_ok"])
        return said if voicemail is None else said | {"voicemail_ok": voicemail}
