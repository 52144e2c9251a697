"""May this reader see an entry of this label and kind? One pure function; its default is no."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from holdfast.kernel.chart.releases import kinds_covered
from holdfast.people.reader import Reader


class Leave(Protocol):
    """What one release lets one person see (a ``Grant``)."""

    @property
    def account_id(self) -> UUID: ...
    @property
    def practice_id(self) -> UUID: ...
    @property
    def covers(self) -> Sequence[str]: ...
    @property
    def label(self) -> str: ...
    @property
    def since(self) -> datetime: ...
    @property
    def until(self) -> datetime | None: ...
    @property
    def withdrawn_at(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class Asked:
    """What a label's rule is asked: by whom, of which kind, with which releases in force."""

    circle_role: str
    kind: str
    held: list[Leave]
    is_author: bool


ROLE_OF = {"cover": "therapist"}
Rule = Callable[[Asked], bool]


def may_see_entry(  # noqa: PLR0917 - the six are the question itself, in the order it is asked
    reader: Reader,
    circle_role: str | None,
    label: str,
    kind: str,
    grants: Iterable[Leave],
    at: datetime,
    *,
    is_author: bool = False,
) -> bool:
    """Whether the reader may see such an entry at that moment.

    ``circle_role`` is the reader's part in this client's circle: ``client``, ``therapist``,
    ``medical`` or ``None``; it counts only where it is also the reader's role in the practice.
    ``cover`` is the part of a therapist of the practice who is told of an open alert and has no
    place: for the call sheet of that alert and for nothing else.
    ``grants`` are the releases of this client; ``is_author``: the reader wrote the entry.
    """
    rule = RULES.get(label)
    if rule is None or circle_role is None or ROLE_OF.get(circle_role, circle_role) != reader.role:
        return False
    held = [grant for grant in grants if _holds(grant, reader, at)]
    return rule(Asked(circle_role, kind, held, is_author))


def _ordinary(asked: Asked) -> bool:
    """The client and their therapists; a medical partner what they wrote or what is released."""
    if asked.circle_role == "medical":
        return asked.is_author or _is_released(asked.kind, asked.held)
    return asked.circle_role in {"client", "therapist", "cover"}


def _psychotherapy_note(asked: Asked) -> bool:
    """Its author alone (45 CFR 164.501 and 164.508(a)(2); rows F01, F03)."""
    return asked.circle_role == "therapist" and asked.is_author


def _part2(asked: Asked) -> bool:
    """Beyond the client and the practice's therapists only by a release that names this label
    (42 CFR part 2; rows F18 to F21)."""
    if asked.circle_role == "medical":
        return _is_released(asked.kind, [one for one in asked.held if one.label == "part2"])
    return asked.circle_role in {"client", "therapist"}


def _client_private(asked: Asked) -> bool:
    """What a client keeps to themselves."""
    return asked.circle_role == "client"


def _safety(asked: Asked) -> bool:
    """What was told in private of fear, coercion or means in another's hands: those who would act
    on it, and never a screen that somebody else may hold; no release reaches it."""
    return asked.circle_role in {"therapist", "cover"}


RULES: dict[str, Rule] = {
    "ordinary": _ordinary,
    "psychotherapy_note": _psychotherapy_note,
    "part2": _part2,
    "client_private": _client_private,
    "safety": _safety,
}


def _holds(grant: Leave, reader: Reader, at: datetime) -> bool:
    is_theirs = (grant.account_id, grant.practice_id) == (reader.account_id, reader.practice_id)
    has_ended = any(end is not None and end <= at for end in (grant.until, grant.withdrawn_at))
    return is_theirs and grant.since <= at and not has_ended


def _is_released(kind: str, held: list[Leave]) -> bool:
    return any(kind in kinds_covered(grant.covers) for grant in held)
