"""Whose words a briefing rests on, as far as alerts need to know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.entries import Entry


@dataclass(frozen=True, slots=True)
class Said:
    """Entries by id: ``now`` have just come in, ``by_client`` are the client's own."""

    now: frozenset[str] = frozenset()
    by_client: frozenset[str] = frozenset()

    def is_new_in(self, finding: Finding) -> bool:
        """Whether it rests on something that has just come in."""
        return not self.now.isdisjoint(_entries(finding))

    def is_said_again_in(self, finding: Finding) -> bool:
        """Whether the client has just said it once more, or otherwise than before."""
        return not (self.now & self.by_client).isdisjoint(_entries(finding))

    def is_clients_own(self, finding: Finding) -> bool:
        return not self.by_client.isdisjoint(_entries(finding))


NOTHING = Said()


def said(now: Iterable[Entry], entries: Iterable[Entry]) -> Said:
    by_client = frozenset(one.id for one in entries if one.by == "client")
    return Said(frozenset(one.id for one in now), by_client)


def _entries(finding: Finding) -> set[str]:
    return {why.entry for why in finding.why}
