"""What one reader may see of a client's record. Whatever no rule allows is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from holdfast import clock
from holdfast.circle.models import Client
from holdfast.circle.policy import Leave, may_see_entry
from holdfast.circle.roles import circle_role, grants_to
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.kernel.chart.releases import MEDICAL_SIDE
from holdfast.kernel.entries import KINDS, Entry
from holdfast.people.reader import Reader
from holdfast.record.briefing import Considered, consider
from holdfast.record.entry.kept_entry import NOT_FOR_BRIEFINGS, Kept, feeding
from holdfast.record.entry.labels import LABELS, may_stand_behind
from holdfast.record.keeping.ledger import load
from holdfast.record.keeping.sealing import seal_of
from holdfast.record.permissions.addressing import addressed
from holdfast.record.permissions.negatives import without_false_absences
from holdfast.record.permissions.unanswered_signals import without_a_claim_of_silence


@dataclass(frozen=True, slots=True)
class Sight:
    """A reader before one client at a moment: their part in the circle, the releases to them.

    ``known_as``: by which names a release means them, besides their account and the medical side.
    """

    reader: Reader
    role: str | None
    grants: Sequence[Leave]
    at: datetime
    known_as: frozenset[str] = frozenset()

    def permits(self, one: Kept) -> bool:
        is_author = one.author_id is not None and one.author_id == self.reader.account_id
        return may_see_entry(
            self.reader,
            self.role,
            one.entry.label,
            one.entry.kind,
            self.grants,
            self.at,
            is_author=is_author,
        )

    @property
    def hidden(self) -> frozenset[str]:
        """The kinds of ordinary entries that are not open to the reader, whatever is in them."""
        return frozenset(kind for kind in KINDS if not self.opens(kind))

    @property
    def veiled(self) -> frozenset[str]:
        """The kinds of which a briefing may rest on an entry that is not open to the reader."""
        labels = LABELS - NOT_FOR_BRIEFINGS
        return frozenset(
            kind
            for kind in KINDS
            if not all(self.opens(kind, label) for label in labels if may_stand_behind(kind, label))
        )

    def opens(self, kind: str, label: str = "ordinary") -> bool:
        return may_see_entry(self.reader, self.role, label, kind, self.grants, self.at)

    def permitted(self, kept: Iterable[Kept]) -> list[Kept]:
        return [one for one in kept if self.permits(one)]

    def behind(self, kept: Iterable[Kept]) -> list[Kept]:
        """What a briefing for the reader rests on: what is permitted, and the releases to them, by
        which they were told."""
        return [one for one in kept if self.permits(one) or self._is_addressed(one.entry)]

    def _is_addressed(self, entry: Entry) -> bool:
        if self.role != "medical" or entry.kind != "release" or entry.label != "ordinary":
            return False
        to = (entry.body.to or "").strip().casefold()
        return to in self.known_as or to in {str(self.reader.account_id), *MEDICAL_SIDE}


def sight_of(reader: Reader, client: Client, at: datetime) -> Sight:
    role = circle_role(reader, client, at)
    return Sight(reader, role, grants_to(reader, client) if role == "medical" else (), at)


def entries_of(client: Client, reader: Reader, at: datetime | None = None) -> list[Entry]:
    """What the reader may see, in the order in which it came in; nothing to an outsider."""
    sight = sight_of(reader, client, at or clock.now())
    return [one.entry for one in _permitted(client, sight)]


def briefing_of(
    client: Client, reader: Reader, at: datetime | None = None, *, show_all: bool = False
) -> Briefing:
    """The briefing of exactly what this reader may see, so that nothing shows through it.

    ``show_all`` adds what is absent and folds nothing.
    """
    sight = sight_of(reader, client, at or clock.now())
    kept = load(client, seal_of(client)).kept if sight.role else ()
    return seen_by(sight, client, sight.behind(kept), show_all=show_all).briefing


def seen_by(
    sight: Sight, client: Client, permitted: Sequence[Kept], *, show_all: bool = False
) -> Considered:
    """What follows from the entries a reader may see, without what only looks so, or undone, to
    one who may not see the rest, and said to that reader."""
    considered = consider(feeding(permitted), client, sight.at, show_all=show_all)
    veiled = sight.veiled
    briefing = without_a_claim_of_silence(considered, veiled)
    briefing = without_false_absences(briefing, considered.content, sight.hidden, veiled)
    briefing = addressed(briefing, sight.role, considered.content)
    return replace(considered, briefing=briefing)


def _permitted(client: Client, sight: Sight) -> list[Kept]:
    if sight.role is None:
        return []
    return sight.permitted(load(client, seal_of(client)).kept)
