"""What a form can say and none of its cases does: an end of a band, a step, an answer of a flag."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.kernel.instruments.band import Band
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.number import Number, plain
from holdfast.library.instruments.shape import InstrumentShape

ANSWERS = {True: "yes", False: "no", None: "cannot tell"}


def unmet(definition: Definition, shape: InstrumentShape) -> Iterator[str]:
    """One sentence for each that no case meets."""
    expected = [case.expect for case in shape.cases]
    totals = {expect.get("total") for expect in expected}
    for band in definition.bands:
        for end in map(plain, _ends(definition, band)):
            if end and end not in totals:
                yield f"no case comes to {end}, an end of the band {band.word}; add one."
    said = {expect.get("band") for expect in expected}
    for step in definition.steps:
        if step.word not in said:
            yield f"no case comes to the step {step.word}; add one."
    for flag in definition.flags:
        met = {
            flags[flag.name] for each in expected if flag.name in (flags := each.get("flags", {}))
        }
        for answer in ANSWERS.keys() - met:
            yield f"no case answers the flag {flag.name} with {ANSWERS[answer]}; add one."


def _ends(definition: Definition, band: Band) -> tuple[Number, Number]:
    """The least and the most of a band that a total can be; a table passes over some numbers."""
    assert definition.total is not None  # where there are bands there is one
    table = [worth for _, worth in definition.scale(definition.total).table]
    within = [worth for worth in table if band.least <= worth <= band.most]
    return (min(within), max(within)) if within else (band.least, band.most)
