"""Every dose that is known, as the rows of a table, the newest first."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.client.page.doses import Dose, doses_of
from holdfast.people.naming import names_of
from holdfast.record.reading.authors import author_words
from holdfast.record.reading.client_record import View


def dose_table(view: View, zone: ZoneInfo) -> list[dict[str, Any]]:
    """What was not recorded is said so and never guessed. One query."""
    kept = {one.entry.id: one for one in view.kept if one.entry.kind == "dose"}
    names = names_of(one.author_id for one in kept.values())
    return [
        _row(dose, view, zone) | {"by": author_words(kept[dose.entry.id], names)}
        for dose in reversed(doses_of(view.chart))
    ]


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
