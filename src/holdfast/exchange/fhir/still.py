"""What a record calls current is current, whatever older lines of the same thing ended later.

A record's "active" holds as of its export. Where a later line says that another prescription or
episode of the same thing ended, the one still active is dated after it, so that the newest entry
of the chart tells what is so; ``since`` keeps the day it began.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from holdfast.exchange.fact import Fact

CURRENT = {"medication": ("ingredient", "taking"), "condition": ("code", "present")}
A_MOMENT = timedelta(seconds=1)


def dated_after_what_ended(facts: list[Fact]) -> list[Fact]:
    ended = _newest_end(facts)
    return [_moved(fact, ended) for fact in facts]


def _newest_end(facts: Iterable[Fact]) -> dict[tuple[str, str], datetime]:
    newest: dict[tuple[str, str], datetime] = {}
    for fact in facts:
        subject = _subject(fact)
        if subject and not _is_current(fact):
            newest[subject] = max(fact.at, newest.get(subject, fact.at))
    return newest


def _moved(fact: Fact, ended: dict[tuple[str, str], datetime]) -> Fact:
    last = ended.get(_subject(fact) or ("", ""))
    if last is None or fact.at > last or not _is_current(fact):
        return fact
    return replace(fact, at=last + A_MOMENT)


def _subject(fact: Fact) -> tuple[str, str] | None:
    field = CURRENT.get(fact.kind, (None,))[0]
    return (fact.kind, fact.body[field]) if field else None


def _is_current(fact: Fact) -> bool:
    return bool(fact.body.get("status") == CURRENT[fact.kind][1])
