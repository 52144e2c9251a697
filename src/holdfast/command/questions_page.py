"""The questions for the prescriber, on one page of a terminal or a printer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from holdfast.command.footnotes import Footnotes
from holdfast.command.paper import Paper
from holdfast.kernel.briefing import Briefing
from holdfast.kernel.considerations.consideration import Answered, Consideration
from holdfast.kernel.considerations.considering import considerations
from holdfast.kernel.considerations.question import Question, questions
from holdfast.kernel.scene import Scene
from holdfast.kernel.words import say_day

QUIET = "2"


def lines_of(briefing: Briefing, scene: Scene, paper: Paper) -> Iterator[str]:
    """Of a briefing that shows all."""
    notes = Footnotes()
    found = considerations(briefing, scene)
    clearable = scene.content.policy.clearable_prefixes
    present = [
        one
        for one in found
        if one.finding.state == "present" and one.finding.id.startswith(clearable)
    ]
    yield paper.paint(f"Questions for the prescriber, {say_day(briefing.at, scene)}", "1")
    yield from paper.wrap("Hand it on only as far as the client’s release allows.")
    yield from _to_weigh([one for one in present if one.standing != "answered"], notes, paper)
    yield from _unknown(questions(briefing, found, scene), scene, paper)
    yield from _answered([one for one in present if one.standing == "answered"], scene, paper)
    if sources := list(notes.lines(paper)):
        yield from ("", paper.paint("Sources", "1"), *sources)
    yield ""
    yield from paper.wrap("Draft: no clinician has reviewed this content. People decide.")


def _to_weigh(waiting: Sequence[Consideration], notes: Footnotes, paper: Paper) -> Iterator[str]:
    yield from ("", paper.paint("Known here; please tell us how you see it", "1"))
    if not waiting:
        yield from paper.wrap("Nothing that is known here waits for your answer.", "  ")
    for number, one in enumerate(waiting, 1):
        yield from paper.wrap(one.finding.title, f"{number:>3}. ")
        for because in one.finding.why:
            yield from (paper.paint(line, QUIET) for line in paper.wrap(because.says, "     – "))
        for says in one.finding.strength:
            yield from paper.wrap(notes.said(says), "     ", "       ")


def _unknown(asked: Sequence[Question], scene: Scene, paper: Paper) -> Iterator[str]:
    yield from ("", paper.paint("Not known here; do you know?", "1"))
    if not asked:
        yield from paper.wrap("Every consideration has its answer.", "  ")
    for number, one in enumerate(asked, 1):
        waiting = f" ({len(one.waiting)} considerations)" if len(one.waiting) > 1 else ""
        since = f" Asked on {say_day(one.asked.at, scene)}." if one.asked else ""
        line = f"{one.title[:1].upper()}{one.title[1:]}{waiting}.{since}"
        yield from paper.wrap(line, f"{number:>3}. ")


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
