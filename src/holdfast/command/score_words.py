"""A score in a few lines for a person."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.score_result import Scored

_ANSWERS = {True: "yes", False: "no", None: "cannot tell"}


def lines(definition: Definition, scored: Scored) -> list[str]:
    return [
        _headline(definition, scored),
        *_numbers(scored),
        *_flags(definition, scored),
        *_gaps(definition, scored),
        *_provenance(definition),
    ]


def _headline(definition: Definition, scored: Scored) -> str:
    said = [definition.title]
    span = definition.total_span
    if span is not None:
        said.append("no total" if scored.total is None else f"{scored.total} of {span[1]}")
    if scored.band is not None:
        said.append(scored.band)
    elif definition.steps:
        said.append("cannot tell")
    return "  ".join(said)


def _numbers(scored: Scored) -> Iterator[str]:
    for name, value in scored.scores.items():
        yield f"  {name.replace('_', ' ')}: {'cannot tell' if value is None else value}"


def _flags(definition: Definition, scored: Scored) -> Iterator[str]:
    for flag in definition.flags:
        yield f"  {flag.says}: {_ANSWERS[scored.flags[flag.name]]}"


def _gaps(definition: Definition, scored: Scored) -> Iterator[str]:
    if scored.missing:
        yield f"  Not answered: {', '.join(str(name) for name in scored.missing)}"
    if scored.prorated_exact is not None:
        yield f"  Estimated from the other answers: {float(scored.prorated_exact):.2f}, rounded"
    if scored.missing and not scored.scorable:
        yield f"  {definition.missing.because}"


def _provenance(definition: Definition) -> Iterator[str]:
    yield f"  {definition.edition}. Scored by {definition.rule}: {definition.citation}."
    if definition.standing.status == "draft":
        yield "  Draft: no clinician has reviewed this definition yet."
