"""Two days of birth, or a pregnancy beside male sex.

Both of the latter can be so; it is asked about because one of them may be a slip of an import, and
because pregnancy is not asked of everybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from holdfast.kernel.chart.answer import Answer, present
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry

PREGNANT = ("pregnant", "possible")


def person(scene: Scene) -> Iterator[Answer]:
    yield from _births(scene)
    yield from _pregnancy(scene)


def _births(scene: Scene) -> Iterator[Answer]:
    newest: dict[object, Entry] = {
        entry.body.born: entry for entry in scene.chart.of("person") if entry.body.born is not None
    }
    if len(newest) > 1:
        yield present("born", *newest.values())


def _pregnancy(scene: Scene) -> Iterator[Answer]:
    sex = scene.chart.latest("person", "sex")
    said = scene.chart.latest("person", "pregnancy")
    if sex and said and sex.body.sex == "male" and said.body.pregnancy in PREGNANT:
        entries = (sex, said) if sex is not said else (said,)
        yield replace(present("pregnancy", *entries), how="pregnancy")
