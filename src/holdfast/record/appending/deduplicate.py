"""Telling what is new from what was sent before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from holdfast.circle.models import Client
from holdfast.record.appending.validate import Checked
from holdfast.record.entry.canonical_form import canonical
from holdfast.record.entry.refusal import Problem, Refused
from holdfast.record.keeping.ledger import Ledger
from holdfast.record.keeping.sealing import ClientSeal
from holdfast.record.keeping.unseal import opened, said
from holdfast.record.models import Entry


def sift(
    client: Client, ledger: Ledger, checked: Sequence[Checked], seal: ClientSeal
) -> list[Checked]:
    """The entries that are not stored yet, each once.

    Raises ``Refused`` where an id is taken by other content, or what an entry replaces is not there
    or of another kind.
    """
    stored = _stored(client, ledger, checked)
    kinds = {kept.entry.id: kept.entry.kind for kept in ledger.kept}
    first: dict[UUID, Checked] = {}
    problems: list[Problem] = []
    for place, one in enumerate(checked):
        row, earlier = stored.get(one.id), first.setdefault(one.id, one)
        if not (_is_same(one, earlier) and (row is None or _is_same_row(one, row, seal))):
            problems.append(Problem("id", _taken(), place))
        elif row is None and (sentence := _wrong_to_replace(one, kinds)):
            problems.append(Problem("replaces", sentence, place))
        kinds[one.entry.id] = one.entry.kind
    if problems:
        raise Refused(problems)
    return [one for id_, one in first.items() if id_ not in stored]


def _stored(client: Client, ledger: Ledger, checked: Sequence[Checked]) -> dict[UUID, Entry]:
    """Rows of the ids that are there already; no query where none is."""
    known = {kept.entry.id for kept in ledger.kept}
    again = [one.id for one in checked if one.entry.id in known]
    if not again:
        return {}
    rows = Entry.objects.filter(practice_id=client.practice_id, client=client, entry_id__in=again)
    return {row.entry_id: row for row in rows}


def _taken() -> str:
    return _("Something else is stored under this id already; please send it again as a new entry.")


def _wrong_to_replace(one: Checked, kinds: Mapping[str, str]) -> str:
    if one.entry.replaces is None:
        return ""
    kind = kinds.get(one.entry.replaces)
    if kind is None:
        return _("The entry this should replace is not in this chart; please look again.")
    if kind != one.entry.kind:
        return _("The entry this should replace is of another kind; please look again.")
    return ""


def _is_same(one: Checked, other: Checked) -> bool:
    entry = other.entry
    header = (entry.kind, entry.by, entry.label, other.replaces)
    return _is_like(one, header, entry.at) and one.written == other.written


def _is_same_row(one: Checked, row: Entry, seal: ClientSeal) -> bool:
    header = (row.kind, row.by, opened(row, seal).entry.label, row.replaces)
    return _is_like(one, header, row.at) and canonical(said(row, seal)) == one.written


def _is_like(one: Checked, header: tuple[object, ...], at: datetime) -> bool:
    """The same header; the time counts where it was said."""
    entry = one.entry
    has_same_time = not one.is_timed or entry.at == at
    return has_same_time and header == (entry.kind, entry.by, entry.label, one.replaces)
