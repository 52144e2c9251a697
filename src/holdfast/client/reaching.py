"""How a client can be reached, as far as it is known: the safe way, the safe time, the number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from holdfast.record.viewing import View

PHONES = ("phone", "telephone", "mobile", "number")


@dataclass(frozen=True, slots=True)
class Reaching:
    """``phone`` is empty where no number is known; ``facts`` are sentences about how and when."""

    phone: str
    facts: tuple[str, ...]


def reaching(view: View) -> Reaching:
    entry = view.chart.latest("person", "contact")
    contact: dict[str, Any] = dict(entry.body.contact) if entry else {}
    phone = next((str(contact.pop(name)) for name in PHONES if contact.get(name)), "")
    return Reaching(phone, tuple(_facts(contact)))


def _facts(contact: dict[str, Any]) -> list[str]:
    way, time = contact.pop("safe_way", None), contact.pop("safe_time", None)
    voicemail = contact.pop("voicemail_ok", None)
    said = [
        _("Safe way: %(way)s") % {"way": way} if way else "",
        _("Safe time: %(time)s") % {"time": time} if time else "",
        {True: _("A voicemail may be left"), False: _("No voicemail")}.get(voicemail, ""),
    ]
    said += [f"{name.replace('_', ' ')}: {value}" for name, value in contact.items()]
    return [one for one in said if one]
