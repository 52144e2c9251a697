"""The context of the gallery's pages."""

from __future__ import annotations

from typing import Any

from holdfast.ui.gallery import board, findings, forms, people, pictures


def everything() -> dict[str, Any]:
    return {
        "urgencies": ("now", "today", "soon", "know"),
        "findings": findings.findings(),
        "changes": ["The course ends before Thursday.", "Another route is used."],
        "rows_now": board.rows_now(),
        "rows_today": board.rows_today(),
        "rows_quiet": board.rows_quiet(),
        "crisis": people.CRISIS,
        "directory": people.DIRECTORY,
        "told": people.TOLD,
        "stages": people.STAGES,
        "moments": people.moments(),
        "reader": {"name": "Tamsin Ekwueme"},
        "table_columns": ["When", "What", "Value"],
        "table_rows": [["20 Nov", "PHQ-9", "13"], ["1 Nov", "PHQ-9", "12"]],
        **forms.forms_shown(),
        **pictures.drawn(),
    }
