"""How many of real people's next answers fall into the band that was expected of them.

Over the NIMH ketamine study (baseline, day 2, day 10) and the weekly QIDS of the microdosing study,
read where they lie (../shared/data). Every band is made from what came before the answer, and is
counted in whole points of the form. Answers 1 where a share lies outside 70 to 90 %.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import floor
from pathlib import Path

from holdfast.kernel.trajectory.expected.band import Told, expected_at
from holdfast.library.content import load

DATA = Path(__file__).parents[2] / "shared" / "data"
NIMH = DATA / "nimh-ketamine-ds005917"
MICRODOSING = DATA / "microdosing-self-blinding"
LEAST, MOST = 0.70, 0.90
RANGES = {"MADRS_Total": 60, "HAM17_Total": 52, "HAMD_Bech": 22}
QIDS_POINTS = 27
BASELINE_DAY = -2.0
ILL = frozenset({"MDD", "BP"})


@dataclass(frozen=True)
class Person:
    """Scores as (day, points), from 0 to ``most``, and the days of doses."""

    scores: tuple[tuple[float, float], ...]
    doses: tuple[float, ...]
    most: int


def inside(person: Person) -> Iterator[bool]:
    """For each score after the first, whether it lay in the band."""
    model = load().trajectory.band
    scores = tuple((day, 100 * points / person.most) for day, points in person.scores)
    told = Told(scores, person.doses, model.noise_sd_percent.value)
    bands = expected_at(told, [day for day, _ in scores[1:]], model)
    for (_, points), band in zip(person.scores[1:], bands, strict=True):
        low, high = (floor(edge * person.most / 100 + 0.5) for edge in (band.low, band.high))
        yield low <= points <= high


def coverage(people: list[Person]) -> tuple[float, int]:
    """The share of next answers inside, and of how many."""
    found = [one for person in people for one in inside(person)]
    return sum(found) / len(found), len(found)


def nimh_scores(measure: str, groups: frozenset[str]) -> list[dict[str, float]]:
    """By person the scores of each session: b0, d2, d10 (ketamine), p2, p10 (placebo)."""
    group_of = {row["participant_id"]: row["group"] for row in _rows(NIMH / "participants.tsv")}
    people: dict[str, dict[str, float]] = defaultdict(dict)
    for row in _rows(NIMH / "phenotype.tsv"):
        if row[measure] != "n/a" and group_of[row["participant_id"]] in groups:
            session = row["session_id"].removeprefix("ses-")
            people[row["participant_id"]][session] = float(row[measure])
    return list(people.values())


def nimh(measure: str, arm: str, groups: frozenset[str] = ILL) -> list[Person]:
    """``arm`` d: a dose on day 0; p: placebo, which the model knows nothing of."""
    people = []
    for scores in nimh_scores(measure, groups):
        if "b0" in scores:
            told = [(BASELINE_DAY, scores["b0"])]
            told += [
                (float(day), scores[f"{arm}{day}"]) for day in (2, 10) if f"{arm}{day}" in scores
            ]
            people.append(Person(tuple(told), (0.0,) if arm == "d" else (), RANGES[measure]))
    return people


def microdosing(*, odd: bool) -> list[Person]:
    """Weekly QIDS of people without a ketamine dose; the odd-numbered were used to tune."""
    weeks: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for row in _rows(MICRODOSING / "pacutes.csv", ","):
        if row["test_name"] == "QIDS" and int(row["trial_id"]) % 2 == odd:
            weeks[int(row["trial_id"])].append((7.0 * int(row["tp"][1]), float(row["value"])))
    return [Person(tuple(sorted(told)), (), QIDS_POINTS) for told in weeks.values()]


def _rows(path: Path, delimiter: str = "\t") -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=delimiter)


def main() -> int:
    if not DATA.exists():
        print("The data sets are not beside this copy (../shared/data); nothing was counted.")
        return 0
    counted = {f"NIMH {name}, ketamine": (nimh(name, "d"), True) for name in RANGES}
    counted |= {"Microdosing QIDS, not used to tune": (microdosing(odd=False), True)}
    counted |= {"Microdosing QIDS, used to tune": (microdosing(odd=True), True)}
    counted |= {f"NIMH {name}, placebo": (nimh(name, "p"), False) for name in RANGES}
    healthy = frozenset({"HC"})
    counted |= {"NIMH MADRS_Total, healthy": (nimh("MADRS_Total", "d", healthy), False)}
    holds = True
    for title, (people, is_held) in counted.items():
        share, count = coverage(people)
        holds = holds and (not is_held or LEAST <= share <= MOST)
        print(f"  {title:<36} {share:5.1%} of {count:>3}{'' if is_held else '  (told, not held)'}")
    print(f"  every share that is held lies in {LEAST:.0%} to {MOST:.0%}: {holds}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
