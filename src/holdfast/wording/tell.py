"""From an entry to words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import Entry
from holdfast.library.entry_json import encode_body
from holdfast.wording.body import BODY
from holdfast.wording.course import COURSE
from holdfast.wording.measures import MEASURES
from holdfast.wording.people import PEOPLE
from holdfast.wording.said import Said, sentences
from holdfast.wording.told import Told
from holdfast.wording.voice import VOICE

NOBODY: Mapping[UUID, str] = MappingProxyType({})
WRITERS = BODY | COURSE | MEASURES | PEOPLE | VOICE


def told(
    entry: Entry,
    body: Mapping[str, Any],
    content: Content,
    zone: ZoneInfo,
    names: Mapping[UUID, str] = NOBODY,
) -> Told:
    """``body`` is the entry's as it was handed in; fields that no writer knows are still shown."""
    kind, at = entry.kind, entry.at
    said = Said(
        kind=kind,
        at=at,
        body=dict(body),
        content=content,
        zone=zone,
        names=names,
        recorded_at=entry.recorded_at,
    )
    written = WRITERS[entry.kind](said)
    return replace(written, says=sentences(written.says, said.rest()))


def told_of(
    entry: Entry, content: Content, zone: ZoneInfo, names: Mapping[UUID, str] = NOBODY
) -> Told:
    """The same of an opened entry, without fields that this version does not know."""
    return told(entry, encode_body(entry.body), content, zone, names)
