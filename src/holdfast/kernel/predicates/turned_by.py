"""What would turn a predicate's answer: the entries that a reader of a part may not see."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from holdfast.kernel.content.content import Content
from holdfast.kernel.entries import KINDS

Kinds = frozenset[str]
KindsOf = Callable[[Any, str, "Content"], Kinds]
"""By the parameters, what the answer is about, and the content."""

NOTHING: Kinds = frozenset()
ANYTHING: Kinds = frozenset(KINDS)


class Contact(Enum):
    """What a professional's contact does to what was told, at once or with assessment and plan."""

    LEAVES_IT = "leaves it"
    LOWERS = "lowers it"
    ENDS = "ends it"
    LOWERS_IN_FULL = "lowers it, with an assessment and a plan"
    ENDS_IN_FULL = "ends it, with an assessment and a plan"

    @property
    def answers(self) -> bool:
        return self is not Contact.LEAVES_IT

    @property
    def ends(self) -> bool:
        return self in {Contact.ENDS, Contact.ENDS_IN_FULL}

    @property
    def is_in_full(self) -> bool:
        return self in {Contact.LOWERS_IN_FULL, Contact.ENDS_IN_FULL}


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedBy:
    """The kinds of which one more entry would turn an answer; nothing of it has a default.

    ``settled_by``: one of these would have done what ``present`` says is not done.
    ``asked_by``: one of these could say that it is not asked here, or not yet.
    ``denied_by``: one of these could make something of what is ``absent``.
    ``unknown_of``: ``cannot_tell`` says that none of these is on file.
    """

    settled_by: Kinds | KindsOf
    asked_by: Kinds
    denied_by: Kinds | KindsOf
    unknown_of: Kinds
    contact: Contact

    def settles(self, parameters: Any, about: str, content: Content) -> Kinds:
        return _worked_out(self.settled_by, parameters, about, content)

    def denies(self, parameters: Any, about: str, content: Content) -> Kinds:
        return _worked_out(self.denied_by, parameters, about, content)


def _worked_out(found: Kinds | KindsOf, parameters: Any, about: str, content: Content) -> Kinds:
    return found(parameters, about, content) if callable(found) else found


def told(*, denied_by: Kinds | KindsOf, unknown_of: Kinds, contact: Contact) -> TurnedBy:
    """Of a predicate whose ``present`` says what somebody told, and not that something is not."""
    return TurnedBy(
        settled_by=NOTHING,
        asked_by=NOTHING,
        denied_by=denied_by,
        unknown_of=unknown_of,
        contact=contact,
    )


def kinds(*names: str) -> Kinds:
    """Raises KeyError for a kind that there is not."""
    return frozenset(name for name in names if KINDS[name])


def kinds_of(ways: Iterable[str]) -> Kinds:
    """Of ways in which something is done, such as ``answers:phq-9``."""
    return kinds(*(way.partition(":")[0] for way in ways))


def done_by(_: Any, about: str, content: Content) -> Kinds:
    """The kinds that do the step of the cadence that an answer is about."""
    steps = (step for step in content.cadence.items if step.id == about)
    return frozenset().union(*(kinds_of(step.done_by) for step in steps))
