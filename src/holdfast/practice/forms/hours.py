"""When the practice is at work: two times a day, both empty for a closed day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import time
from typing import Any, NamedTuple

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.circle.residence import time_zones
from holdfast.people.hours import DAYS
from holdfast.people.practice_settings import Hours
from holdfast.ui.fields import ClockField

NO_ZONE = gettext_lazy("Please choose a zone from the list.")


class Day(NamedTuple):
    """One weekday of the form, as the page shows it."""

    name: str | Promise
    opens: forms.BoundField
    closes: forms.BoundField


class HoursForm(forms.Form):
    time_zone = forms.ChoiceField(
        label=gettext_lazy("Time zone of the practice"),
        error_messages={"invalid_choice": NO_ZONE, "required": NO_ZONE},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = self.fields["time_zone"]
        assert isinstance(zone, forms.ChoiceField)
        zone.choices = _zones(str(self.initial.get("time_zone", "")))
        for day in DAYS:
            self.fields[f"{day}_opens"] = ClockField(label=_("Opens"), required=False)
            self.fields[f"{day}_closes"] = ClockField(label=_("Closes"), required=False)

    def days(self) -> Iterator[Day]:
        for number, day in enumerate(DAYS):
            yield Day(WEEKDAYS[number], self[f"{day}_opens"], self[f"{day}_closes"])

    def clean(self) -> dict[str, Any]:
        for number, day in enumerate(DAYS):
            if said := self._wrong(day, str(WEEKDAYS[number])):
                self.add_error(f"{day}_closes", said)
        return self.cleaned_data

    def hours(self) -> Hours:
        """By day, of a valid form."""
        times = {day: self._times(day) for day in DAYS}
        return {day: (opens, closes) for day, (opens, closes) in times.items() if opens and closes}

    def _wrong(self, day: str, name: str) -> str:
        opens, closes = self._times(day)
        if {f"{day}_opens", f"{day}_closes"} & set(self.errors):
            return ""
        if (opens is None) != (closes is None):
            return _("Please give both times for %(day)s, or none if it is closed.") % {"day": name}
        if opens and closes and opens >= closes:
            return _("%(day)s closes before it opens; a night is two days here.") % {"day": name}
        return ""

    def _times(self, day: str) -> tuple[time | None, time | None]:
        return self.cleaned_data.get(f"{day}_opens"), self.cleaned_data.get(f"{day}_closes")


def kept_in_form(time_zone: str, staffed_hours: Mapping[str, list[str]]) -> dict[str, str]:
    """What a practice keeps, as the form's first values."""
    first = {"time_zone": time_zone}
    for day, (opens, closes) in staffed_hours.items():
        first |= {f"{day}_opens": opens, f"{day}_closes": closes}
    return first


def _zones(kept: str) -> list[Any]:
    """By region; one that is kept under an old name is offered too."""
    regions = time_zones()
    is_known = any(kept == zone for _region, zones in regions for zone, _name in zones)
    return regions if is_known or not kept else [(kept, kept), *regions]
