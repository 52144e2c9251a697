"""What a card says in its own cases: with reasons, by names that stay, in words without a hole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.briefing.findings import findings_of, weighed
from holdfast.kernel.chart.answer import Answer
from holdfast.kernel.chart.saying import title_of
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.content.content import Content
from holdfast.library.cards import ReadCard
from holdfast.library.checking.cases import scene_of
from holdfast.library.checking.of_itself import OF_ITSELF

OF_NO_CHART = "content_past_review"  # stands on a date of the content
UNFILLED = re.compile(r"\{|\bNone\b|  | since (?=\W|$)|^[:;,]")


def said_problems(read: ReadCard, content: Content) -> Iterator[str]:
    """One sentence a problem, with file and line; of a card whose cases can be read."""
    said_how = set()
    for index, case in enumerate(read.written.cases):
        scene = scene_of(read, case, content)
        answers = [answer for _strength, answer in weighed(read.card, scene)]
        said_how |= {answer.how for answer in answers}
        found = findings_of(read.card, scene)
        sentences = [what for one in found for what in _of_finding(read, one)]
        sentences += [what for one in answers for what in _of_answer(read, one, scene)]
        for sentence in dict.fromkeys(sentences):
            yield read.file.refuse(f"case “{case.name}”: {sentence}", f"$.cases[{index}]")
    for how in sorted(read.card.titles.keys() - said_how):
        yield read.file.refuse(f"no case says the title “{how}”; add one.", f"$.titles.{how}")


def _of_finding(read: ReadCard, found: Finding) -> Iterator[str]:
    if UNFILLED.search(found.title):
        yield f"its title reads “{found.title}”, with a hole; write one that needs nothing there."
    if found.state == "present" and not found.why and read.card.predicate != OF_NO_CHART:
        yield f"it names no entry for what is so; {read.card.predicate} has to give its entries."
    if found.state == "cannot_tell" and not found.missing:
        yield f"it does not say what is not known; {read.card.predicate} has to name it."
    for what in found.missing:
        if "_" in what or what.endswith(": "):
            yield f"what is missing reads “{what}”; give it words in words.yaml, under `missing`."


def _of_answer(read: ReadCard, answer: Answer, scene: Scene) -> Iterator[str]:
    phrases = scene.content.words.missing
    for gap in answer.missing:
        if f"{gap.key}.{gap.name}" not in phrases and gap.key not in phrases:
            yield f"words.yaml has no words for “{gap.key}”; add them there, under `missing`."
    if title_of(answer.about, scene) != answer.about:
        return
    title = read.card.titles.get(answer.how, read.card.title)
    is_medicine = bool(scene.chart.about("medication", answer.about))
    if "{about}" in title and answer.state != "absent" and not is_medicine:
        yield f"its title says “{answer.about}”, which has none; add it to content/vocabulary."
    if not _stays(read, answer.about, scene):
        yield (
            f"it is about “{answer.about}”, which nothing names; add it to content/vocabulary, or "
            f"to {read.card.predicate} in library/checking/of_itself.py."
        )


def _stays(read: ReadCard, about: str, scene: Scene) -> bool:
    """Whether a judgement can hang on it: it is named by the card, its predicate or an entry."""
    return (
        about in OF_ITSELF.get(read.card.predicate, ())
        or about in str(read.written.parameters)
        or about in scene.chart.root_of
        or about in {name for _kind, name in scene.chart.ever_by_subject}
    )
