"""Many charts briefed into a folder: one after the other in each worker, none kept."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path

from holdfast.command.chart_briefed import briefed, stem_of
from holdfast.command.refusal import sentences
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.library.briefing_json import encode_briefing
from holdfast.library.content import load
from holdfast.library.refused import Refused

AT_A_TIME = 32
"""As many a worker is handed at once: few enough to share evenly, enough to be worth the way."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted of every chart."""

    at: datetime
    show_all: bool
    out: Path


def brief_many(charts: Sequence[str], order: Order, workers: int) -> Iterator[str]:
    """Writes STEM.json for each chart; gives one sentence a problem, in the order of the charts.

    A chart that is refused leaves no file, and the others are written all the same.
    """
    order.out.mkdir(parents=True, exist_ok=True)
    load()  # before the workers part: they share it
    batches = [charts[at : at + AT_A_TIME] for at in range(0, len(charts), AT_A_TIME)]
    workers = min(workers, len(batches))
    if workers == 1 or "-" in charts:
        yield from _problems_of(charts, order)
        return
    with ProcessPoolExecutor(workers, initializer=_begin) as pool:
        yield from chain.from_iterable(pool.map(partial(_of_batch, order=order), batches))


def as_text(briefing: Briefing) -> str:
    return json.dumps(encode_briefing(briefing), ensure_ascii=False, indent=2)


def _begin() -> None:
    """The content stays as long as the worker does: it need not be looked through for waste."""
    load()
    gc.freeze()


def _of_batch(charts: Sequence[str], order: Order) -> list[str]:
    return list(_problems_of(charts, order))


def _problems_of(charts: Sequence[str], order: Order) -> Iterator[str]:
    for chart in charts:
        try:
            briefing = briefed(chart, order.at, show_all=order.show_all)
            _write(order.out / f"{stem_of(chart)}.json", as_text(briefing) + "\n")
        except (Refused, OSError) as trouble:
            yield from sentences(trouble)


def _write(path: Path, text: str) -> None:
    """Whole or not at all: whoever looks meanwhile finds the one from before."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, "utf-8")
    beside.replace(path)
