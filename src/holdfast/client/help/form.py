"""Where help is to be found in an emergency: each with the day the client agreed to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfast.client.where.form import LONG
from holdfast.ui.fields import DayField, TelephoneField

PERSON = ("name", "relation", "number", "may_hear", "not_to_tell")


class HelpForm(forms.Form):
    """What is emptied is taken back; nothing is shown to anybody without its day."""

    name = forms.CharField(
        label=_("Somebody they trust"),
        required=False,
        max_length=LONG,
        help_text=_("Asked alone. Empty this to take it back."),
    )
    relation = forms.CharField(label=_("Who that is to them"), required=False, max_length=LONG)
    number = TelephoneField(label=_("Their telephone number"), required=False)
    may_hear = forms.CharField(
        label=_("What they may hear"),
        required=False,
        max_length=LONG,
        help_text=_("Such as “that you cannot reach me, not why”."),
    )
    not_to_tell = forms.CharField(label=_("Who must not be told"), required=False, max_length=LONG)
    agreed_on = DayField(
        label=_("The day they agreed to this"),
        required=False,
    )
    is_confirmed = forms.BooleanField(
        label=_("Asked again today, alone: they want this person called"),
        required=False,
        help_text=_("Needed wherever something was told in private about fear or being unsafe."),
    )
    address = forms.CharField(
        label=_("An address for emergency help"),
        required=False,
        max_length=LONG,
        help_text=_("Empty this to take it back."),
    )
    address_agreed_on = DayField(
        label=_("The day they agreed to the address"),
        required=False,
    )
    ring_agreed_on = DayField(
        label=_("The day they agreed to be rung outside their safe times in an emergency"),
        required=False,
        help_text=_("Empty this to take it back."),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any] | None:
        said = super().clean()
        for words, day in (("name", "agreed_on"), ("address", "address_agreed_on")):
            if self.cleaned_data.get(words) and not self.cleaned_data.get(day):
                sentence = _("Please write the day they agreed: without it nobody is shown this.")
                if day not in self.errors:
                    self.add_error(day, sentence)
        for day in ("agreed_on", "address_agreed_on", "ring_agreed_on"):
            agreed = self.cleaned_data.get(day)
            if agreed and agreed > self.today:
                self.add_error(day, _("This day has not come yet; please check it."))
        return said

    @staticmethod
    def shown(known: Mapping[str, Any]) -> dict[str, Any]:
        """What is agreed at present, as the fields show it."""
        trusted = known.get("trusted") or {}
        address = known.get("emergency_address") or {}
        ring = known.get("may_ring_outside_safe_times") or {}
        said = {name: trusted.get(name) or "" for name in PERSON}
        return said | {
            "agreed_on": trusted.get("agreed_on"),
            "address": address.get("text") or "",
            "address_agreed_on": address.get("agreed_on"),
            "ring_agreed_on": ring.get("agreed_on"),
        }

    def body(self, known: Mapping[str, Any]) -> dict[str, Any]:
        """As a ``person`` entry keeps it; what was there and is emptied says when it was taken
        back."""
        said = self.cleaned_data
        trusted = {name: said[name] for name in PERSON if said[name]}
        confirmed = {"confirmed_on": self.today} if said["is_confirmed"] else {}
        address = {"text": said["address"], "given_on": said["address_agreed_on"]}
        parts = {
            "trusted": (trusted | confirmed, said["agreed_on"] if said["name"] else None),
            "emergency_address": (address, said["address_agreed_on"] if said["address"] else None),
            "may_ring_outside_safe_times": ({}, said["ring_agreed_on"]),
        }
        body = {
            part: self._part(kept, agreed_on, known.get(part))
            for part, (kept, agreed_on) in parts.items()
        }
        return {part: kept for part, kept in body.items() if kept}

    def _part(self, kept: dict[str, Any], agreed_on: date | None, before: Any) -> dict[str, Any]:
        if agreed_on is not None:
            written = kept | {"agreed_on": agreed_on}
            return {name: str(value) for name, value in written.items()}
        return {"taken_back_on": str(self.today)} if before else {}
