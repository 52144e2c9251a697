"""The record: the append-only ledger of each client's chart, and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from holdfast.record.appending import Appended, append
    from holdfast.record.author import Author
    from holdfast.record.board import BoardRow, board_of
    from holdfast.record.charts import chart_of
    from holdfast.record.erasing import erase, reapply_erasures
    from holdfast.record.ids import new_id
    from holdfast.record.keeping import kept_briefing
    from holdfast.record.new_entry import NewEntry
    from holdfast.record.rebriefing import rebrief
    from holdfast.record.refused import Problem, Refused
    from holdfast.record.sight import briefing_of, entries_of
    from holdfast.record.verifying import verify
else:
    _WHERE = {
        "Appended": "appending",
        "append": "appending",
        "Author": "author",
        "BoardRow": "board",
        "board_of": "board",
        "chart_of": "charts",
        "erase": "erasing",
        "reapply_erasures": "erasing",
        "new_id": "ids",
        "kept_briefing": "keeping",
        "NewEntry": "new_entry",
        "rebrief": "rebriefing",
        "Problem": "refused",
        "Refused": "refused",
        "briefing_of": "sight",
        "entries_of": "sight",
        "verify": "verifying",
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
