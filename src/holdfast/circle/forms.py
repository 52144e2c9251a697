"""What is asked around a client: an invitation, a new client, where they live, the circle."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfast.circle.residence import countries, time_zones
from holdfast.people.models import Membership, Role
from holdfast.ui.fields import DayField

ELSEWHERE = "-"  # no code of ISO 3166-1


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


class WhereForm(forms.Form):
    """Country and time zone; what is the present answer stays one, though it is not offered.

    Another country than those whose lines are known is chosen by name, never by leaving it out.
    """

    country = forms.ChoiceField(
        label=_("Country they live in"),
        help_text=_("Its crisis lines are the ones they are shown."),
        error_messages={"required": _("Please choose the country, or that it is another one.")},
    )
    time_zone = forms.ChoiceField(
        label=_("Their time zone"),
        help_text=_("Check-ins and quiet hours follow it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        country, zone = self.fields["country"], self.fields["time_zone"]
        assert isinstance(country, forms.ChoiceField)
        assert isinstance(zone, forms.ChoiceField)
        nothing, elsewhere = ("", _("Choose a country")), (ELSEWHERE, _("Another country"))
        country.choices = _with(self.initial.get("country"), [nothing, *countries(), elsewhere])
        zone.choices = _with(self.initial.get("time_zone"), time_zones())

    def clean_country(self) -> str:
        country: str = self.cleaned_data["country"]
        return "" if country == ELSEWHERE else country


class NewClientForm(WhereForm):
    """A client to be; ``is_someone_else`` is asked only where the name is there already."""

    name = forms.CharField(
        label=_("Their name"),
        max_length=120,
        help_text=_("As you call them. It is stored encrypted and shown only to their circle."),
        error_messages={"required": _("Please write their name.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    is_someone_else = forms.BooleanField(
        label=_("This is someone else of the same name"), required=False
    )
    field_order = ("name", "is_someone_else", "country", "time_zone")


class PlaceForm(forms.Form):
    """Who comes into the circle, and if not for good, the last day."""

    membership = forms.ChoiceField(
        label=_("Who comes into the circle"),
        error_messages={
            "required": _("Please choose who comes in."),
            "invalid_choice": _("Please choose someone who works in the practice."),
        },
    )
    until = DayField(
        label=_("Until the end of"),
        required=False,
        help_text=_("If the place ends by itself, as for a cover. Leave it empty otherwise."),
    )

    def __init__(self, *args: Any, people: Iterable[Membership], today: date) -> None:
        super().__init__(*args)
        self.today = today
        field = self.fields["membership"]
        assert isinstance(field, forms.ChoiceField)
        said = ((str(one.id), f"{one.account.name}, {one.get_role_display()}") for one in people)
        field.choices = [("", _("Choose a colleague")), *said]

    def clean_until(self) -> date | None:
        until: date | None = self.cleaned_data["until"]
        if until is not None and until < self.today:
            raise forms.ValidationError(_("Please choose a day that is still to come."))
        return until


class ReasonForm(forms.Form):
    """Why a chart is opened in an emergency."""

    reason = forms.CharField(
        label=_("Why you need to open this chart now"),
        max_length=1000,
        help_text=_("A few words are enough. Their therapist reads them."),
        error_messages={"required": _("Please write in a few words why you need to open it.")},
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def end_of(day: date | None, time_zone: str) -> datetime | None:
    """The last moment of that day in that zone."""
    return datetime.combine(day, time.max, ZoneInfo(time_zone)) if day else None


def _with(present: str | None, choices: list[Any]) -> list[Any]:
    """The choices, with the present value among them."""
    offered = {value for value, label in choices if isinstance(label, str)}
    offered |= {value for _, group in choices if isinstance(group, list) for value, _ in group}
    return choices if not present or present in offered else [(present, present), *choices]
