"""What a client's page tells, by urgency: each finding alone, or a situation with its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from holdfast.client.page.facts import Fact, Facts
from holdfast.kernel.briefing.briefing import Situation
from holdfast.kernel.briefing.situations import together
from holdfast.kernel.content.urgency import RANK

if TYPE_CHECKING:
    from holdfast.client.page.findings import Aware


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One finding, or a situation: what is of now stands open, else the first; the rest folds.

    ``done`` says what was done since, with links to the entries.
    """

    title: str
    open: tuple[Aware, ...]
    folded: tuple[Aware, ...]
    done: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    urgency: str
    items: tuple[Told, ...]

    @property
    def every(self) -> tuple[Aware, ...]:
        """Every finding of it, folded or not."""
        return tuple(one for told in self.items for one in (*told.open, *told.folded))


def groups_of(
    items: Sequence[Aware], situations: Sequence[Situation], facts: Facts
) -> Iterator[Group]:
    """From the most urgent; a situation stands where the most urgent of its findings does."""
    by_key = {one.finding.key: one for one in items}
    told: dict[str, list[Told]] = {urgency: [] for urgency in RANK}
    for situation, findings in together((one.finding for one in items), situations):
        parts = sorted((by_key[one.key] for one in findings), key=_rank)
        told[parts[0].finding.stands_as].append(_told(situation, parts, facts))
    yield from (Group(urgency=key, items=tuple(found)) for key, found in told.items() if found)


def _rank(one: Aware) -> int:
    return RANK[one.finding.stands_as]


def _told(situation: Situation | None, parts: list[Aware], facts: Facts) -> Told:
    """What was refused stands open too, so that nothing that was typed is out of sight."""
    stands_open = [one for one in parts if one.finding.urgency == "now" or one.written or one.alert]
    shown = stands_open or parts[:1]
    return Told(
        title=situation.title if situation else "",
        open=tuple(shown),
        folded=tuple(one for one in parts if one not in shown),
        done=tuple(facts.told(situation.done_since)) if situation else (),
    )
