"""One invented client: who they are and what is on their chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from holdfast.invented.archetype import Archetype
from holdfast.invented.material import Place, archetypes, names, place
from holdfast.invented.said import Said
from holdfast.invented.story import told

SEED = 20261123


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedClient:
    """``number`` counts from 0; the archetypes come round again after the last."""

    number: int
    name: str
    archetype: Archetype
    place: Place
    entries: tuple[Said, ...]

    @property
    def email(self) -> str:
        """Where no mail can go."""
        return f"{self.name.split()[0].lower()}.{self.number}@mail.example"


def invented_client(number: int, now: datetime, seed: int = SEED) -> InventedClient:
    """The same client for the same number, moment and seed."""
    kinds = archetypes()
    archetype = kinds[number % len(kinds)]
    chance = Random(f"{seed}/{number}")  # invented history, nothing to guess
    return InventedClient(
        number=number,
        name=name_of(number, seed),
        archetype=archetype,
        place=place(archetype.place),
        entries=told(archetype, chance, now, stem=f"invented/{seed}/{number}"),
    )


def invented_clients(size: int, now: datetime, seed: int = SEED) -> list[InventedClient]:
    """A practice of any size; the first of them are the same in each."""
    return [invented_client(number, now, seed) for number in range(size)]


def name_of(number: int, seed: int = SEED) -> str:
    """No two alike before every given name of a sex has met every family name."""
    kinds = archetypes()
    sex = kinds[number % len(kinds)].sex
    given, family = _shuffled(seed)
    place_, before = _place_among(sex, number)
    round_, place_ = divmod(place_, len(given[sex]))
    return f"{given[sex][place_]} {family[(before + place_ + round_) % len(family)]}"


def _shuffled(seed: int) -> tuple[dict[str, list[str]], list[str]]:
    order = Random(f"{seed}/names")
    given = {sex: list(names().given[sex]) for sex in sorted(names().given)}
    family = list(names().family)
    for some in (*given.values(), family):
        order.shuffle(some)
    return given, family


def _place_among(sex: str, number: int) -> tuple[int, int]:
    """How many of this sex came before, and how many given names other sexes have first."""
    sexes: list[str] = [kind.sex for kind in archetypes()]
    rounds, place_ = divmod(number, len(sexes))
    others = sorted(names().given)
    first = sum(len(names().given[one]) for one in others[: others.index(sex)])
    return rounds * sexes.count(sex) + sexes[:place_].count(sex), first
