"""The scoring engine's twin for columns: the same definition, a million rows at a time.

``unfit(definition)`` says why a form cannot be scored so; ``score_columns(frame, definition)``
gives a lazy frame with one row a row; ``objects`` turns it into the JSON objects that ``holdfast
score`` prints. The twin is held equal to the engine in ``kernel.instruments`` by tests over random
rows.
"""

from __future__ import annotations

from holdfast.library.columns.objects import objects
from holdfast.library.columns.plan import unfit
from holdfast.library.columns.twin import output_names, score_columns

__all__ = ["objects", "output_names", "score_columns", "unfit"]
