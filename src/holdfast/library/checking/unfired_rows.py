"""Whether each row fires in a chart of its own, and not only because a form was left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from holdfast.kernel.content.content import Content
from holdfast.library.cards import ReadCard
from holdfast.library.checking.cases import findings_of_case

LEFT_OUT = frozenset(
    ["missed_in_a_row", "not_done_since", "overdue", "reading_not_done_after_dose", "stale_fact"]
)
"""What decides by what nobody did."""
SCHEDULES = frozenset(
    ["A73", "C107", "C110", "C202", "D02", "D05", "D06", "D10", "D14", "D15", "D16", "D19"]
)
"""Rows of which the table itself says no more than when to ask again."""


def unfired_rows(cards: list[ReadCard], content: Content) -> Iterator[str]:
    """One sentence a row, with file and line of the first card that carries it."""
    carrying: dict[str, list[ReadCard]] = defaultdict(list)
    for read in cards:
        for row in read.card.rows:
            carrying[row].append(read)
    fired = {row for read in cards for row in _fired(read, content)}
    for row in sorted(carrying.keys() - fired - SCHEDULES):
        sentence = f"no case finds {row} but by what was left out; add one in which it is so."
        yield carrying[row][0].file.refuse(sentence, "$.rows")


def _fired(read: ReadCard, content: Content) -> Iterator[str]:
    if read.card.predicate not in LEFT_OUT:
        for case in read.written.cases:
            for found in findings_of_case(read, case, content):
                if found.state == "present":
                    yield from found.rows
