"""The last contacts, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.client.contact.answering import WAYS
from holdfast.people.naming import names_of
from holdfast.record.entry.kept_entry import Kept
from holdfast.record.reading.authors import author_words
from holdfast.record.reading.client_record import View

MOST = 3
IN_CONTACT = (None, "spoke", "tried")


@dataclass(frozen=True, slots=True)
class Spoke:
    when: str
    who: str
    way: str
    outcome: str
    kept: Kept


def last_contacts(view: View, zone: ZoneInfo) -> tuple[Spoke, ...]:
    """Spoken, written or tried, the newest first; who had it when is told elsewhere. One query,
    for the names."""
    met = [one for one in view.chart.of("contact") if one.body.step in IN_CONTACT]
    newest = met[::-1][:MOST]
    kept = [one for entry in newest if (one := view.find(entry.id))]
    names = names_of(one.author_id for one in kept)
    return tuple(_spoke(one, author_words(one, names), zone) for one in kept)


def _spoke(one: Kept, who: str, zone: ZoneInfo) -> Spoke:
    body = one.entry.body
    plan = _("Plan: %(plan)s") % {"plan": body.plan} if body.plan else ""
    came_of_it = " ".join(words for words in (body.outcome, plan) if words)
    return Spoke(
        when=date_format(one.entry.at.astimezone(zone), "D j M, H:i"),
        who=who,
        way=str(WAYS.get(body.way or "", body.way or "")),
        outcome=came_of_it or _("What came of it was not written."),
        kept=one,
    )
