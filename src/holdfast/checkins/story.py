"""What one form has become in the record: its first entry, and those that correct it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count, takewhile
from typing import TYPE_CHECKING
from uuid import UUID

from holdfast.checkins.given import Given, asked_now, given_in
from holdfast.checkins.sheets import Sheet
from holdfast.people.reader import Reader
from holdfast.record import entries_of
from holdfast.record.appending.implied_entries import words_id
from holdfast.record.entry.ids import place_id

if TYPE_CHECKING:
    from holdfast.circle.models import Client
    from holdfast.kernel.entries import Entry


@dataclass(frozen=True, slots=True)
class Story:
    """``sent`` are the ids of its entries in order; ``given`` is what the last of them says.

    ``begun_at`` is when the first of them came in.
    """

    sent: tuple[str, ...]
    given: Given
    begun_at: datetime


def story_of(form_id: UUID, sheet: Sheet, client: Client, reader: Reader) -> Story | None:
    """None where the form has made no entry yet."""
    entries = {entry.id: entry for entry in entries_of(client, reader)}
    sent = tuple(takewhile(entries.__contains__, _places(form_id)))
    if not sent:
        return None
    said = given_in(sheet, entries[sent[-1]].body) | _words(sheet, sent, entries)
    asked = {one.key for one in asked_now(sheet, said, None)}
    given = {key: answer for key, answer in said.items() if key in asked}
    return Story(sent, given, entries[sent[0]].recorded_at)


def _places(form_id: UUID) -> Iterator[str]:
    return (str(place_id(form_id, place)) for place in count())


def _words(sheet: Sheet, sent: tuple[str, ...], entries: Mapping[str, Entry]) -> dict[str, str]:
    """Words that are kept beside the form, as they were last written."""
    words = {}
    for one in sheet.asked:
        if one.own is None or not one.own.keeps_as:
            continue
        kept = (entries.get(str(words_id(UUID(place), one.key))) for place in reversed(sent))
        if newest := next((entry for entry in kept if entry), None):
            words[one.key] = newest.body.text
    return words
