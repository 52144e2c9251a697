"""Entries of the record as the page lists them, the newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.kernel.entries import Entry
from holdfast.library.entry_json import encode_body

AUTHORS = {
    "client": gettext_lazy("the client"),
    "therapist": gettext_lazy("the therapist"),
    "medical": gettext_lazy("the medical partner"),
    "practice": gettext_lazy("the practice"),
    "import": gettext_lazy("an import"),
}
LABELS = {
    "psychotherapy_note": gettext_lazy("psychotherapy note"),
    "part2": gettext_lazy("substance use, protected"),
    "client_private": gettext_lazy("kept private"),
}


def moments(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """For components/timeline.html."""
    replaced = {entry.replaces: entry.id for entry in entries if entry.replaces}
    newest_first = sorted(entries, key=lambda entry: (entry.at, entry.id), reverse=True)
    return [_moment(entry, replaced) for entry in newest_first]


def _moment(entry: Entry, replaced: Mapping[str, str]) -> dict[str, Any]:
    later = replaced.get(entry.id)
    return {
        "id": entry.id,
        "kind": entry.kind,
        "at": entry.at,
        "title": entry.kind.replace("_", " ").capitalize(),
        "says": _says(encode_body(entry.body)),
        "by": AUTHORS[entry.by],
        "label": LABELS.get(entry.label),
        "is_replaced": later is not None,
        "replaced_url": f"#entry-{later}" if later else "",
    }


def _says(body: Mapping[str, Any]) -> str:
    """Every field that was said, in order; nothing is left out."""
    return " · ".join(f"{name.replace('_', ' ')}: {_plain(value)}" for name, value in body.items())


def _plain(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_("not said") if one is None else _plain(one) for one in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_plain(one)}" for name, one in value.items())
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)
