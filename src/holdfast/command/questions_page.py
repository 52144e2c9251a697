"""The questions for the prescriber, on one page of a terminal or a printer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from holdfast.command.footnotes import Footnotes
from holdfast.command.paper import Paper
from holdfast.kernel.briefing.briefing import Briefing, Finding
from holdfast.kernel.briefing.facts import facts_of
from holdfast.kernel.chart.saying import say_day
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.considerations.complete import is_complete
from holdfast.kernel.considerations.consideration import Answered, Consideration
from holdfast.kernel.considerations.considering import considerations
from holdfast.kernel.considerations.question import Question, questions
from holdfast.kernel.considerations.retold import retold
from holdfast.kernel.entries import By

QUIET = "2"
CONTRADICTION = "chart.contradiction"
WHO: Mapping[By, str] = {
    "client": "the client",
    "therapist": "the therapist",
    "medical": "the medical partner",
    "practice": "the practice",
    "import": "an import",
}


def lines_of(briefing: Briefing, scene: Scene, paper: Paper) -> Iterator[str]:
    """Of a briefing that shows all."""
    notes = Footnotes()
    found = considerations(briefing, scene)
    clearable = scene.content.policy.clearable_prefixes
    present = [one for one in found if one.finding.state == "present"]
    theirs = [one for one in present if one.finding.id.startswith(clearable)]
    unknown = questions(briefing, found, scene)
    yield paper.paint(f"Questions for the prescriber, {say_day(briefing.at, scene)}", "1")
    yield from paper.wrap("Hand it on only as far as the client’s release allows.")
    yield from _disagreements([one.finding for one in present], scene, paper)
    yield from _to_weigh([one for one in theirs if one.standing != "answered"], scene, notes, paper)
    yield from _unknown(unknown, scene, paper)
    if not unknown and is_complete(found, scene):
        yield from paper.wrap("Every consideration has its answer.", "  ")
    yield from _answered([one for one in theirs if one.standing == "answered"], scene, paper)
    if sources := list(notes.lines(paper)):
        yield from ("", paper.paint("Sources", "1"), *sources)
    yield ""
    yield from paper.wrap("Draft: no clinician has reviewed this content. People decide.")


def _disagreements(present: Sequence[Finding], scene: Scene, paper: Paper) -> Iterator[str]:
    found = [one for one in present if one.id == CONTRADICTION]
    if found:
        yield from ("", paper.paint("Said in two ways; which is so?", "1"))
    for finding in found:
        yield from paper.wrap(finding.title, "  – ")
        yield from _facts(finding, scene, paper)


def _facts(finding: Finding, scene: Scene, paper: Paper) -> Iterator[str]:
    for entry in facts_of(finding, scene.chart):
        said = f"{retold(entry, scene)} ({WHO[entry.by]}, {say_day(entry.at, scene)})"
        yield from (paper.paint(line, QUIET) for line in paper.wrap(said, "     – "))


def _to_weigh(
    waiting: Sequence[Consideration], scene: Scene, notes: Footnotes, paper: Paper
) -> Iterator[str]:
    yield from ("", paper.paint("Known here; please tell us how you see it", "1"))
    if not waiting:
        yield from paper.wrap("Nothing that is known here waits for your answer.", "  ")
    for number, one in enumerate(waiting, 1):
        yield from paper.wrap(one.finding.title, f"{number:>3}. ")
        yield from _facts(one.finding, scene, paper)
        for says in one.finding.strength:
            yield from paper.wrap(notes.said(says), "     ", "       ")


def _unknown(asked: Sequence[Question], scene: Scene, paper: Paper) -> Iterator[str]:
    """As many as are asked at once; what is with them already stays first."""
    yield from ("", paper.paint("Not known here; do you know?", "1"))
    at_once = scene.content.policy.open_cannot_tell
    given_first = sorted(asked, key=lambda one: not one.is_being_asked)
    for number, one in enumerate(given_first[:at_once], 1):
        since = f" Asked on {say_day(one.asked.at, scene)}." if one.asked else ""
        line = f"{one.title[:1].upper()}{one.title[1:]}.{since}"
        yield from paper.wrap(line, f"{number:>3}. ")
    if not asked:
        yield from paper.wrap("Nothing is open to be asked.", "  ")
    if len(asked) > at_once:
        yield from paper.wrap("More is not known; these come first.", "  ")


def _answered(answered: Sequence[Consideration], scene: Scene, paper: Paper) -> Iterator[str]:
    if answered:
        yield from ("", paper.paint("You have answered", "1"))
    for one in answered:
        yield from paper.wrap(one.finding.title, "  – ")
        if one.answered:
            yield from paper.wrap(_answer(one.answered, scene), "    ")


def _answer(answered: Answered, scene: Scene) -> str:
    answer = scene.content.words.values.get(answered.answer, answered.answer.replace("_", " "))
    words = f", “{answered.words}”" if answered.words else ""
    return f"{say_day(answered.at, scene)}: {answer}{words}"
