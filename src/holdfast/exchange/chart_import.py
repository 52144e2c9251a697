"""Reads one file of any of the three forms: FHIR bundle, chart file, table."""

from __future__ import annotations

import json
from typing import Any

from holdfast.exchange.chart_table import lines_of
from holdfast.exchange.fhir.bundle import read_bundle
from holdfast.exchange.imported import Imported
from holdfast.exchange.marking import mark as _
from holdfast.exchange.named_medicines import by_ingredient
from holdfast.exchange.remark import CannotUse, Remark
from holdfast.kernel.content.content import Content
from holdfast.library import chart_file, observation_codes
from holdfast.library.entry_json import decode_entry, encode_entry
from holdfast.library.medicine_near import nearest
from holdfast.library.own_sign_entries import with_own_signs
from holdfast.library.refused import Refused

SUBJECTS = {"condition": "code", "medication": "ingredient", "reaction": "code"}


def read_chart(name: str, stem: str, text: str, content: Content) -> Imported:
    """``name`` tells a table (.csv) from the others; a bundle is known by what it says.

    Raises Refused, one sentence a problem, where the file as a whole cannot be used.
    """
    text = text.removeprefix("\ufeff")
    try:
        if name.lower().endswith(".csv"):
            return _read_lines(lines_of(text), stem, content)
        if name.lower().endswith(".json"):
            return _read_bundle(_parsed(text), stem, content)
        return _read_lines_or_bundle(text, stem, content)
    except CannotUse as trouble:
        raise Refused([f"{name}: {trouble}"]) from trouble
    except Refused as refused:
        raise Refused(f"{name}, {problem}" for problem in refused.problems) from refused


def _read_lines_or_bundle(text: str, stem: str, content: Content) -> Imported:
    """A file whose name does not tell: one JSON object over several lines is a bundle."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return _read_lines(text.splitlines(), stem, content)
    if isinstance(whole, dict) and "resourceType" in whole:
        return _read_bundle(whole, stem, content)
    return _read_lines(text.splitlines(), stem, content)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = {"line": error.lineno, "column": error.colno}
        raise CannotUse(
            _("it is not whole JSON; it breaks off at line {line}, column {column}."), **where
        ) from error
    except RecursionError as error:
        raise CannotUse(_("it is nested too deeply to be read.")) from error


def _read_bundle(bundle: Any, stem: str, content: Content) -> Imported:
    imported = read_bundle(bundle, stem, content.vocabulary, observation_codes.load())
    fitting = [entry for entry in imported.entries if _fits(entry, imported, content)]
    signs = with_own_signs(map(decode_entry, fitting), content)[len(fitting) :]
    imported.entries = [*fitting, *map(encode_entry, signs)]
    return imported


def _fits(entry: dict[str, Any], imported: Imported, content: Content) -> bool:
    """Whether the chart takes it; what it does not take is refused by name."""
    try:
        chart_file.check_answers(decode_entry(entry), content)
    except Refused as refused:
        why = " ".join(refused.problems)
        imported.refuse(*imported.origins[entry["id"]], f"{entry['kind']}, {why}")
        return False
    return True


def _read_lines(lines: list[str], stem: str, content: Content) -> Imported:
    imported = Imported()
    read = map(encode_entry, chart_file.read(lines, stem, content))
    for entry in by_ingredient(read, stem, content.vocabulary):
        imported.entries.append(entry)
        kind = entry["kind"]
        subject = entry["body"].get(SUBJECTS.get(kind, ""))
        if subject is None or content.vocabulary.is_known(kind, subject):
            imported.mapped[kind] += 1
        else:
            imported.kept.append(_kept(kind, subject))
    return imported


def _kept(kind: str, subject: str) -> Remark:
    """With a question where a medicine's name is nearly one that is known."""
    near = ", ".join(one.name for one in nearest(subject)) if kind == "medication" else ""
    named = {"kind": kind, "code": subject, "near": near}
    return Remark(_("{kind} {code}; is {near} meant?") if near else _("{kind} {code}"), named)
