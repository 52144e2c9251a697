"""Reads a chart file: JSON Lines, one entry a line."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from holdfast.kernel.content.check_in_form import CheckInForm
from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import Entry
from holdfast.kernel.instruments.refused import AnswersRefused
from holdfast.kernel.instruments.score import score
from holdfast.library.entry_json import read_line, to_entry
from holdfast.library.made_id import made_id
from holdfast.library.own_sign_entries import with_own_signs
from holdfast.library.refused import Refused


def read(lines: Iterable[str], stem: str, content: Content) -> list[Entry]:
    """Every entry of a chart file, each with its id, and the signs that its answers are.

    A line without an id gets one made of the file's stem, the line and how often it occurred, so
    that the same file always gives the same chart. Raises Refused, one sentence a malformed line.
    """
    problems: list[str] = []
    entries: dict[str, Entry] = {}
    said: Counter[str] = Counter()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            entry = _entry(line, stem, said, content)
            _keep(entry, entries)
        except Refused as refused:
            problems.extend(f"line {number}: {problem}" for problem in refused.problems)
    if problems:
        raise Refused(problems)
    return with_own_signs(entries.values(), content)


def _entry(line: str, stem: str, said: Counter[str], content: Content) -> Entry:
    raw = _parsed(line)
    read = read_line(raw)
    if read.id is None:
        canonical = json.dumps(raw, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        said[canonical] += 1
        read.id = made_id(stem, canonical, said[canonical])
    entry = to_entry(read)
    check_answers(entry, content)
    return entry


def _parsed(line: str) -> Any:
    try:
        return json.loads(line, parse_constant=_no_number)
    except RecursionError as error:
        raise Refused(["this is nested too deeply to be an entry."]) from error
    except ValueError as error:
        raise Refused(["this is not a JSON object; each line holds one entry."]) from error


def _no_number(name: str) -> Any:
    raise Refused([f"{name} is not a number; write null where nothing was measured."])


def _keep(entry: Entry, entries: dict[str, Entry]) -> None:
    known = entries.setdefault(entry.id, entry)
    if known != entry:
        raise Refused(["id: another entry of this file has the same id and says something else."])


def check_answers(entry: Entry, content: Content) -> None:
    """Raises Refused for a form that is not known, or answers that the form does not allow."""
    if entry.kind != "answers":
        return
    if own := content.check_ins.get(entry.body.instrument):
        _check_own(entry, own)
        return
    definition = content.instruments.get(entry.body.instrument)
    if definition is None:
        known = ", ".join(sorted((*content.instruments, *content.check_ins)))
        raise Refused([f"body.instrument: “{entry.body.instrument}” is not known; known: {known}."])
    try:
        score(definition, entry.body.items, entry.body.context or {})
    except AnswersRefused as error:
        raise Refused([f"body.items: {error}"]) from error


def _check_own(entry: Entry, form: CheckInForm) -> None:
    """Our own questions are answered by name, each with one of its codes or null."""
    items = entry.body.items
    asked = {one.key: one for one in form.questions if one.options}
    if not isinstance(items, Mapping):
        raise Refused([f"body.items: answer {form.id} by name: {', '.join(asked)}."])
    for key, given in items.items():
        if key not in asked:
            raise Refused([f"body.items: “{key}” is no question of {form.id}; {', '.join(asked)}."])
        codes = [one.code for one in asked[key].options]
        if given is not None and given not in codes:
            said = ", ".join(map(str, codes))
            raise Refused([f"body.items: {key} is answered with {said}, or null; not “{given}”."])
