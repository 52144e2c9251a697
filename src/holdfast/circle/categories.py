"""What a release can cover, and which kinds of entry each word of it lets through."""

from __future__ import annotations

from collections.abc import Iterable

CATEGORIES: dict[str, frozenset[str]] = {
    "medicines": frozenset({"medication"}),
    "readings": frozenset({"reading"}),
    "reactions": frozenset({"reaction"}),
    "scores": frozenset({"score", "answers"}),
    "flags": frozenset({"condition", "substance", "judgement"}),
    "doses": frozenset({"dose"}),
    "plan": frozenset({"plan", "clearance"}),
    "person": frozenset({"person"}),
    "check_ins": frozenset({"check_in", "signal"}),
    "journal": frozenset(
        {"experience", "insight", "intention", "goal", "practice", "practice_done"}
    ),
    "sessions": frozenset({"session", "appointment"}),
    "notes": frozenset({"note", "contact"}),
    "agreements": frozenset({"consent", "release"}),
    "safety_plan": frozenset({"safety_plan"}),
    "lessons": frozenset({"lesson"}),
    "messages": frozenset({"message"}),
}

# The share a form offers a prescriber to begin with: the minimum that is necessary
# (45 CFR 164.502(b) and 164.514(d); row F08 of the clinical rules). It is only an offer:
# nothing is seen before a release was signed.
OFFERED_TO_PRESCRIBER = (
    "medicines",
    "readings",
    "reactions",
    "scores",
    "flags",
    "doses",
    "plan",
)


def kinds_covered(covers: Iterable[str]) -> frozenset[str]:
    """The kinds of entry that these words let through; an unknown word lets nothing through."""
    return frozenset().union(*(CATEGORIES.get(word, frozenset()) for word in covers))
