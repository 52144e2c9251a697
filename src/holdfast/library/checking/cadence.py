"""What a step of the cadence has to bring: a source, its own name, entries that can do it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from holdfast.kernel.cadence import Step
from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import KINDS
from holdfast.library.cadences import Part, read_parts
from holdfast.library.checking.signed import half_signed
from holdfast.library.yaml_file import YamlFile

OF_A_FORM = ("answers", "score")


def cadence_problems(folder: Path, sources: frozenset[str], content: Content) -> Iterator[str]:
    """One sentence a problem, with file and line."""
    seen: set[str] = set()
    for file, part in read_parts(folder):
        yield from _review(file, part)
        for index, step in enumerate(part.items):
            place = f"$.items[{index}]"
            for name in (step.id, step.what):
                if name in seen:
                    yield file.refuse(f"two steps are called “{name}”.", place)
            seen |= {step.id, step.what}
            for what in _of_step(step, sources, content):
                yield file.refuse(what, place)


def _review(file: YamlFile, part: Part) -> Iterator[str]:
    for sentence in half_signed(part.status, part.reviewer, part.reviewed_on):
        yield file.refuse(sentence, "$.status")


def _of_step(step: Step, sources: frozenset[str], content: Content) -> Iterator[str]:
    if step.source not in sources:
        yield f"“{step.source}” is not in sources.yaml; add it there, with where it was read."
    if not step.locator.strip():
        yield "a source needs its locator: section, page or table."
    if not step.anchors:
        yield f"“{step.id}” hangs on no moment; give it an anchor."
    for way in step.done_by:
        kind, _, name = way.partition(":")
        form = name.partition(":")[0]
        if kind not in KINDS:
            yield f"“{kind}” is no kind of entry; write one of {', '.join(sorted(KINDS))}."
        elif kind in OF_A_FORM and content.title_of_form(form) is None:
            yield f"“{form}” is no form here; add the instrument, or its name to words.yaml."
