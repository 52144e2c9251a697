"""The record: the append-only ledger of each client's chart, and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from holdfast.record.appending.append import Appended, append
    from holdfast.record.appending.rebrief import rebrief
    from holdfast.record.entry.author import Author
    from holdfast.record.entry.ids import new_id
    from holdfast.record.entry.new_entry import NewEntry
    from holdfast.record.entry.refusal import Problem, Refused
    from holdfast.record.keeping.erasing import erase, reapply_erasures
    from holdfast.record.keeping.kept_briefings import kept_briefing
    from holdfast.record.permissions.reader_view import briefing_of, entries_of
    from holdfast.record.reading.board import BoardRow, board_of
    from holdfast.record.reading.charts import chart_of
    from holdfast.record.verification.chain_walk import verify
else:
    _WHERE = {
        "Appended": "appending.append",
        "append": "appending.append",
        "Author": "entry.author",
        "BoardRow": "reading.board",
        "board_of": "reading.board",
        "chart_of": "reading.charts",
        "erase": "keeping.erasing",
        "reapply_erasures": "keeping.erasing",
        "new_id": "entry.ids",
        "kept_briefing": "keeping.kept_briefings",
        "NewEntry": "entry.new_entry",
        "rebrief": "appending.rebrief",
        "Problem": "entry.refusal",
        "Refused": "entry.refusal",
        "briefing_of": "permissions.reader_view",
        "entries_of": "permissions.reader_view",
        "verify": "verification.chain_walk",
    }

    def __getattr__(name: str) -> Any:
        """Loaded on first use: Django imports this package before its models may be."""
        from importlib import import_module

        if name not in _WHERE:
            raise AttributeError(name)
        return getattr(import_module(f"holdfast.record.{_WHERE[name]}"), name)


__all__ = [
    "Appended",
    "Author",
    "BoardRow",
    "NewEntry",
    "Problem",
    "Refused",
    "append",
    "board_of",
    "briefing_of",
    "chart_of",
    "entries_of",
    "erase",
    "kept_briefing",
    "new_id",
    "reapply_erasures",
    "rebrief",
    "verify",
]
