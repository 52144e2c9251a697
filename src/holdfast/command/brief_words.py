"""A briefing as a page for people: by urgency, then what is due, then what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import takewhile

from holdfast.command.footnotes import Footnotes
from holdfast.command.paper import Paper
from holdfast.kernel.briefing.briefing import Briefing, Finding, Situation
from holdfast.kernel.briefing.situations import together
from holdfast.kernel.content.content import Content
from holdfast.kernel.content.urgency import ORDER

HEADINGS = {"now": "◆ Now", "today": "● Today", "soon": "○ Before the next dose or session"}
HEADINGS |= {"know": "· Good to know", "gap": "? Not known", "absent": "✓ Asked, and not so"}
STYLES = {"now": "1;31", "today": "1;33", "soon": "1;36", "know": "1", "gap": "1", "absent": "1"}
QUIET = "2"
NOTHING = {"now": "now", "today": "today", "soon": "before the next dose or session"}
Told = tuple[Situation | None, list[Finding]]
EVIDENCE = {"F": "read in the source", "P": "read in part", "R": "recalled, to be checked"}


def lines_of(briefing: Briefing, content: Content, paper: Paper) -> Iterator[str]:
    notes = Footnotes()
    groups = _groups(briefing)
    yield from _heading(briefing, content, paper)
    yield from _nothing(groups, paper)
    for name in (*ORDER, "due", "gap", "absent"):
        if name == "due":
            yield from _due(briefing, content, paper)
        elif findings := groups.get(name):
            yield ""
            yield paper.paint(HEADINGS[name], STYLES[name])
            for situation, parts in findings:
                yield from _situation(situation, paper)
                for finding in parts:
                    yield from _finding(finding, content, notes, paper)
    yield from _end(briefing, content, notes, paper)


def _groups(briefing: Briefing) -> dict[str, list[Told]]:
    """A situation stands where the most urgent of its findings does."""
    groups: dict[str, list[Told]] = {}
    for situation, parts in together(briefing.findings, briefing.situations):
        first = min(parts, key=lambda part: ORDER.index(part.stands_as))
        groups.setdefault(_group_of(first), []).append((situation, parts))
    return groups


def _group_of(finding: Finding) -> str:
    """What is not known stands apart, unless it presses."""
    presses = finding.stands_as in {"now", "today"}
    if finding.state == "absent":
        return "absent"
    return finding.stands_as if presses or finding.state == "present" else "gap"


def _heading(briefing: Briefing, content: Content, paper: Paper) -> Iterator[str]:
    phase = briefing.phase.replace("_", " ")
    for line in paper.wrap(f"Briefing, {_moment(briefing.at, content)}"):
        yield paper.paint(line, "1")
    yield from paper.wrap(f"Where the course stands: {phase}. Content {briefing.content_version}.")


def _nothing(groups: dict[str, list[Told]], paper: Paper) -> Iterator[str]:
    """An empty group is said to be empty of what is known, where nothing presses more than it."""
    empty = [words for _, words in takewhile(lambda one: not groups.get(one[0]), NOTHING.items())]
    if empty:
        *most, last = empty
        when = f"{', '.join(most)} or {last}" if most else last
        yield ""
        yield from paper.wrap(f"Nothing is known that has to be looked at {when}.")
        if groups.get("gap"):
            yield from paper.wrap("What is not known, further down, may still change that.")


def _situation(situation: Situation | None, paper: Paper) -> Iterator[str]:
    if situation:
        yield ""
        said = f"{situation.title}, {len(situation.findings)} findings of one situation:"
        yield from (paper.paint(line, "1") for line in paper.wrap(said, "  "))


def _finding(finding: Finding, content: Content, notes: Footnotes, paper: Paper) -> Iterator[str]:
    yield ""
    presses = finding.state == "cannot_tell" and _group_of(finding) != "gap"
    doubt = " (not known)" if presses else ""
    titled = paper.wrap(f"{finding.title}{doubt}", "  ")
    yield from (paper.paint(line, "1") for line in titled)
    for because in finding.why:
        yield from paper.wrap(because.says, "    – ")
    if _is_told_by_its_title(finding):
        yield from _in_words_one_would_say(finding, paper)
        return
    for gap in finding.missing:
        yield from paper.wrap(gap, "    ? ")
    for sentence in finding.consider:
        yield from paper.wrap(sentence, "    → ")
    for says in finding.strength:
        yield from paper.wrap(notes.said(says), "    ", "      ")
    for sentence in _standing(finding, content):
        yield from (paper.paint(line, QUIET) for line in paper.wrap(sentence, "    "))


def _is_told_by_its_title(finding: Finding) -> bool:
    """A gap whose title names all that is missing."""
    named = finding.missing and all(gap in finding.title for gap in finding.missing)
    return bool(named) and not finding.strength


def _in_words_one_would_say(gap: Finding, paper: Paper) -> Iterator[str]:
    """What asks for it otherwise than its title does; the same is not said once more."""
    for sentence in gap.consider:
        if not any(missing in sentence for missing in gap.missing):
            yield from paper.wrap(sentence, "    → ")


def _standing(finding: Finding, content: Content) -> Iterator[str]:
    calendar = content.words.calendar
    if finding.waits_since:
        yield f"Has waited since {calendar.say_day(finding.waits_since.date())}, unanswered."
    if finding.lowered_by:
        yield f"{finding.lowered_by}."
    if judged := finding.judged:
        reason = f": {judged.reason}" if judged.reason else ""
        answer = judged.answer.replace("_", " ")
        yield f"Answered {answer} ({judged.by}, {calendar.say_day(judged.at.date())}){reason}."
    if finding.until:
        yield f"Until {_moment(finding.until, content)}."
    if not finding.is_folded:
        told = f" · to tell, where a release allows it: {', '.join(finding.tell)}"
        evidence = f"{finding.evidence}, {EVIDENCE[finding.evidence]}"
        yield f"{finding.status} · evidence {evidence}{told if finding.tell else ''}"


def _nothing_due(briefing: Briefing) -> str:
    if any(_group_of(finding) in {"now", "today"} for finding in briefing.findings):
        return "By the calendar nothing comes due; what presses stands above."
    return "Nothing comes due by what is planned and done so far."


def _due(briefing: Briefing, content: Content, paper: Paper) -> Iterator[str]:
    yield ""
    yield paper.paint("Due", "1")
    if not briefing.due:
        yield from paper.wrap(_nothing_due(briefing), "  ")
    for due in briefing.due:
        named = content.title_of_form(due.what) or due.what
        what = f"{_moment(due.at, content)}: {named}, {due.for_}; {due.because}"
        yield from paper.wrap(what, "  ", "    ")


def _end(briefing: Briefing, content: Content, notes: Footnotes, paper: Paper) -> Iterator[str]:
    sources = list(notes.lines(paper))
    if sources:
        yield ""
        yield paper.paint("Sources", "1")
        yield from sources
    yield ""
    changes = "This page stays as it is until something is added."
    if briefing.changes_at:
        changes = f"This page changes by itself on {_moment(briefing.changes_at, content)}."
    yield from paper.wrap(changes)
    if any(finding.status == "draft" for finding in briefing.findings):
        yield from paper.wrap("Draft: no clinician has reviewed this content.")
    yield from paper.wrap("It says what to be aware of; people decide.")


def _moment(at: datetime, content: Content) -> str:
    """With its offset: a printed page has readers in other zones."""
    return f"{content.words.calendar.say_moment(at)} (UTC{at.isoformat()[-6:]})"
