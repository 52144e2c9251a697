"""How a client can be reached, as far as it is known: the safe way, the safe time, the number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from holdfast.library.entry_json import encode_body
from holdfast.people.reader import Reader
from holdfast.record import Author, NewEntry, append
from holdfast.record.reading.client_record import View

if TYPE_CHECKING:
    from holdfast.circle.models import Client

PHONES = ("phone", "telephone", "mobile", "number")
ASKED = ("phone", "safe_way", "safe_time", "safe_from", "safe_until", "voicemail_ok")


@dataclass(frozen=True, slots=True)
class Reaching:
    """``phone`` is empty where no number is known; ``facts`` are sentences about how and when."""

    phone: str
    facts: tuple[str, ...]


def reaching(view: View) -> Reaching:
    contact = known_contact(view)
    return Reaching(contact.pop("phone", ""), tuple(_facts(contact)))


def _facts(contact: dict[str, Any]) -> list[str]:
    way, time = contact.pop("safe_way", None), contact.pop("safe_time", None)
    voicemail = contact.pop("voicemail_ok", None)
    hours = {"begins": contact.pop("safe_from", ""), "ends": contact.pop("safe_until", "")}
    said = [
        _("Safe way: %(way)s") % {"way": way} if way else "",
        _("Safe time: %(time)s") % {"time": time} if time else "",
        _("Safe from %(begins)s until %(ends)s, their time") % hours if all(hours.values()) else "",
        {True: _("A voicemail may be left"), False: _("No voicemail")}.get(voicemail, ""),
    ]
    said += [f"{name.replace('_', ' ')}: {value}" for name, value in contact.items()]
    return [one for one in said if one]


def known_contact(view: View) -> dict[str, Any]:
    """What is known of reaching them; a number under an older name counts as the number."""
    entry = view.chart.latest("person", "contact")
    contact: dict[str, Any] = dict(entry.body.contact) if entry else {}
    numbers = [contact.pop(name) for name in PHONES if contact.get(name)]
    return contact | ({"phone": str(numbers[0])} if numbers else {})


def change_contact(
    client: Client, view: View, asked: dict[str, Any], *, by: Reader, at: datetime
) -> bool:
    """Keeps how to reach the client, in a ``person`` entry that replaces; whether it changed.

    What the page does not ask about stays as it was. Raises ``Refused``.
    """
    known = known_contact(view)
    contact = {name: value for name, value in known.items() if name not in ASKED} | asked
    if contact == known:
        return False
    entry = view.chart.latest("person", "contact")
    body = encode_body(entry.body) if entry else {}
    replaces = entry.id if entry else None
    new = NewEntry(kind="person", body=body | {"contact": contact}, replaces=replaces)
    append(client, [new], by=Author.of(by), at=at)
    return True
