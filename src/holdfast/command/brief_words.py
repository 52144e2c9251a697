"""A briefing as a page for the terminal: grouped, wrapped, with sources as footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap as wrap_lines

from holdfast.kernel.briefing import Briefing, Finding

WIDTH = 88
GROUPS = {
    "now": ("◆ Now", "31;1"),
    "today": ("● Today", "33;1"),
    "soon": ("○ Before the next dose or session", "36"),
    "know": ("· Good to know", "2"),
}


def lines_of(briefing: Briefing, *, colour: bool = False) -> Iterator[str]:
    phase = briefing.phase.replace("_", " ")
    at = briefing.at.isoformat(timespec="minutes")
    yield f"At {at} · {phase} · content {briefing.content_version}"
    notes: dict[str, int] = {}
    for urgency, findings in groupby(briefing.findings, key=lambda finding: finding.urgency):
        words, code = GROUPS[urgency]
        yield ""
        yield f"\x1b[{code}m{words}\x1b[0m" if colour else words
        for finding in findings:
            yield from _finding(finding, notes)
    yield from _due(briefing)
    yield from _notes(notes)
    if briefing.changes_at:
        yield from (
            "",
            f"Changes by itself at {briefing.changes_at.isoformat(timespec='minutes')}.",
        )
    yield "Draft content: no clinician has reviewed it. It advises; it never decides."


def _finding(finding: Finding, notes: dict[str, int]) -> Iterator[str]:
    marks = "".join(f"[{_note(says.source, says.locator, notes)}]" for says in finding.strength)
    doubt = " (not known)" if finding.state == "cannot_tell" else ""
    doubt = "; --all names them" if finding.is_folded else doubt
    doubt = " (absent)" if finding.state == "absent" else doubt
    yield from _wrap(f"{finding.title}{doubt} {marks}".rstrip(), "  ", "  ")
    for because in finding.why:
        yield from _wrap(because.says, "    – ", "      ")
    for says in finding.strength:
        yield from _wrap(f"{says.who}: {says.says}", "    ", "      ")
    for gap in () if finding.is_folded else finding.missing:
        yield from _wrap(f"Missing: {gap}", "    ? ", "      ")
    if finding.state == "present":
        for sentence in finding.consider:
            yield from _wrap(sentence, "    → ", "      ")
    if finding.lowered_by:
        yield from _wrap(finding.lowered_by, "    ", "      ")


def _wrap(text: str, first: str, rest: str) -> list[str]:
    return wrap_lines(text, WIDTH, initial_indent=first, subsequent_indent=rest)


def _note(source: str, locator: str, notes: dict[str, int]) -> int:
    return notes.setdefault(f"{source} {locator}", len(notes) + 1)


def _due(briefing: Briefing) -> Iterator[str]:
    if briefing.due:
        yield from ("", "Due")
    for due in briefing.due:
        yield f"  {due.at.isoformat(timespec='minutes')}  {due.what}, {due.for_}: {due.because}"


def _notes(notes: dict[str, int]) -> Iterator[str]:
    if notes:
        yield from ("", "Sources")
    for source, number in notes.items():
        yield f"  [{number}] {source}"
