"""Asks one predicate of a few facts."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.kernel.saying import NOW

from holdfast.kernel.chart.answer import Answer
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.predicates import PREDICATES
from holdfast.library.content import load


def ask(parameters: Any, *entries: Entry, at: str = NOW, zone: str = "UTC") -> tuple[Answer, ...]:
    """Every answer of the predicate whose parameters these are."""
    moment = datetime.fromisoformat(at)
    scene = Scene(fold(entries, moment), load(), Moment(moment, ZoneInfo(zone)))
    decide = next(p.decide for p in PREDICATES.values() if p.parameters is type(parameters))
    return decide(parameters, scene)


def states(*asked: Any, **how: str) -> dict[str, str]:
    """What each answer is about, and its state."""
    return {answer.about: answer.state for answer in ask(*asked, **how)}


def state(*asked: Any, **how: str) -> str:
    (answer,) = ask(*asked, **how)
    return answer.state


def gaps(*asked: Any, **how: str) -> list[str]:
    """The keys of what is missing, of every answer."""
    return [gap.key for answer in ask(*asked, **how) for gap in answer.missing]
