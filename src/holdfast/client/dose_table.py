"""Every dose that is known, as the rows of a table, the newest first."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.client.doses import Dose, doses_of
from holdfast.client.moments import AUTHORS
from holdfast.people.naming import names_of
from holdfast.record.viewing import View


def dose_table(view: View, zone: ZoneInfo) -> list[dict[str, Any]]:
    """What was not recorded is said so and never guessed. One query."""
    doses = doses_of(view.chart)
    authors = {one.entry.id: one.author_id for one in view.kept if one.entry.kind == "dose"}
    names = names_of(authors.values())
    return [
        _row(dose, view, zone) | {"by": names.get(authors[dose.entry.id]) or _by(dose)}  # type: ignore[arg-type] # None is no key
        for dose in reversed(doses)
    ]


def _by(dose: Dose) -> str:
    return str(AUTHORS[dose.entry.by])


def _row(dose: Dose, view: View, zone: ZoneInfo) -> dict[str, Any]:
    body, values = dose.entry.body, view.content.words.values
    unknown = _("not recorded")
    return {
        "entry": dose.entry.id,
        "number": dose.number,
        "when": date_format(dose.at.astimezone(zone), "j M Y, H:i"),
        "route": values.get(body.route, body.route),
        "mg": f"{body.dose_mg:g}" if body.dose_mg is not None else unknown,
        "setting": values.get(body.setting, body.setting) if body.setting else unknown,
    }
