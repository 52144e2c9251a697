"""The clinical chapters of the manual, made of the cards with their cases and all else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, zip_longest
from pathlib import Path

from holdfast.command.content_sheets import KINDS
from holdfast.command.sheet import Sheet, in_markdown

TITLES = {
    "risk": "Risk",
    "suitability": "Suitability",
    "interaction": "Medicines and substances",
    "dosing": "The day of a dose and after",
    "aftercare": "Aftercare and monitoring",
    "chart": "What is wrong with what is known",
    "law": "Law and the professions",
    "instrument": "Instruments",
    "own form": "Our own questions",
    "protocol": "Dosing protocols as they were published",
    "step of the cadence": "What comes due, and when",
    "shelf life": "How long a fact may be relied on",
    "route": "The expected course",
    "promise or law": "What is promised, and what the law says",
    "left out": "What was left out, and why",
}
MADE = (
    "Made by `make manual` from the content itself; it is changed there and never here. "
    "Draft: no clinician has reviewed it."
)


def chapters() -> Mapping[str, str]:
    """By file name, the text of each chapter and the page that leads to them."""
    made = {f"{_file(key)}.md": _chapter(TITLES[key], sheets) for key, sheets in _gathered()}
    return {"README.md": _contents(made), **made}


def out_of_step(folder: Path) -> Iterator[str]:
    """One sentence for each chapter that says something else than the content, with its line."""
    made = chapters()
    kept = {path.name: path.read_text("utf-8") for path in folder.glob("*")}
    for name in sorted(made.keys() | kept.keys()):
        if name not in made:
            yield f"{name}, line 1: nothing of the content makes this chapter; take it away."
        elif made[name] != kept.get(name):
            line = _first_other_line(made[name], kept.get(name, ""))
            yield f"{name}, line {line}: the content says it otherwise now; run `make manual`."


def _first_other_line(made: str, kept: str) -> int:
    lines = zip_longest(made.split("\n"), kept.split("\n"))
    return next(number for number, (new, old) in enumerate(lines, 1) if new != old)


def _gathered() -> Iterator[tuple[str, list[Sheet]]]:
    """Cards by what they are about; every other kind for itself."""
    cards = list(KINDS["card"]())
    for about, found in groupby(cards, key=lambda one: one[0].partition(".")[0]):
        yield about, [sheet for _, sheet in found]
    for kind in TITLES.keys() & KINDS.keys():
        yield kind, [sheet for _, sheet in KINDS[kind]()]


def _file(key: str) -> str:
    return key.replace(" ", "-")


def _chapter(title: str, sheets: Iterable[Sheet]) -> str:
    lines = [f"# {title}", "", MADE]
    for sheet in sheets:
        lines += ["", *in_markdown(sheet)]
    return "\n".join(lines) + "\n"


def _contents(made: Mapping[str, str]) -> str:
    lines = ["# The clinical manual", "", MADE, ""]
    for key, title in TITLES.items():
        name = f"{_file(key)}.md"
        count = made[name].count("\n### ")
        lines.append(f"- [{title}]({name}) ({count})")
    return "\n".join(lines) + "\n"
