"""Puts beside the answers to our own forms the signs that they are, as the app does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from holdfast.kernel.content.content import Content
from holdfast.kernel.content.own_signs import signs_in
from holdfast.kernel.entries import Entry
from holdfast.library.entry_json import decode_body
from holdfast.library.made_id import made_id


def with_own_signs(entries: Iterable[Entry], content: Content) -> list[Entry]:
    """The entries and, after them, each sign that none of them tells at the same moment."""
    told = list(entries)
    known = {(one.kind, getattr(one.body, "code", None), one.at) for one in told}
    made = (sign for one in told for sign in _signs_of(one, content))
    return [*told, *(sign for sign in made if (sign.kind, sign.body.code, sign.at) not in known)]


def _signs_of(entry: Entry, content: Content) -> Iterator[Entry]:
    form = content.check_ins.get(entry.body.instrument) if entry.kind == "answers" else None
    if form is None or not isinstance(entry.body.items, Mapping):
        return
    for (kind, code), body in signs_in(form.questions, entry.body.items).items():
        made = made_id(entry.id, f"{kind} {code}", 1)
        yield replace(entry, id=made, kind=kind, body=decode_body(kind, body), replaces=None)
