"""The briefing's considerations in groups: what is so, what nobody knows, what is not so, and
what does not apply yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from holdfast.kernel.answer import Urgency
from holdfast.kernel.briefing import Briefing, Finding
from holdfast.kernel.urgency import RANK, worse
from holdfast.library.content import load

ABOUT = ("suitability.", "interaction.", "chart.")
OWN_ANSWER = "suitability.clearance_open"  # to the medical partner it is the form above


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is not known, and what waits for it; ``urgency`` is the worst it could be."""

    missing: tuple[str, ...]
    waiting: tuple[str, ...]
    urgency: Urgency


@dataclass(frozen=True, slots=True)
class Considered:
    """``absent`` are answers; ``not_yet`` rests on none, as a dose nobody has planned."""

    present: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    absent: tuple[Finding, ...]
    not_yet: tuple[Finding, ...] = ()


def considered(briefing: Briefing) -> Considered:
    """Of a briefing that shows all."""
    about = [finding for finding in briefing.findings if finding.id.startswith(ABOUT)]
    absent = [one for one in _in_state(about, "absent") if not one.id.startswith("chart.")]
    return Considered(
        present=_in_state(about, "present"),
        gaps=tuple(_gaps(_in_state(about, "cannot_tell"))),
        absent=tuple(one for one in absent if not _rests_on_nothing(one)),
        not_yet=tuple(one for one in absent if _rests_on_nothing(one)),
    )


def before_an_answer(briefing: Briefing) -> Considered:
    """All that is so, whatever it is about: a sign after a dose weighs on the next one too."""
    present = _in_state(briefing.findings, "present")
    return replace(considered(briefing), present=present)


def for_medical_partner(briefing: Briefing) -> Considered:
    """Without what a therapist is asked to consider, and without the reader's own answer."""
    theirs = [one for one in briefing.findings if one.id != OWN_ANSWER]
    findings = tuple(replace(one, consider=(), tell=()) for one in theirs)
    return before_an_answer(replace(briefing, findings=findings))


def _rests_on_nothing(finding: Finding) -> bool:
    """An interaction is ruled out by the list of medicines, which no one entry makes."""
    return finding.id.startswith("suitability.") and not finding.why


def _in_state(findings: Iterable[Finding], state: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.state == state)


def _gaps(unknown: Sequence[Finding]) -> list[Gap]:
    """The answer that would change most comes first: the worst that could be, then the most."""
    by_missing: dict[tuple[str, ...], list[Finding]] = {}
    for finding in unknown:
        by_missing.setdefault(finding.missing, []).append(finding)
    worst = _worst()
    gaps = [
        Gap(
            missing,
            tuple(dict.fromkeys(finding.title for finding in waiting)),
            worse(*(worst[finding.id] for finding in waiting)),
        )
        for missing, waiting in by_missing.items()
    ]
    return sorted(gaps, key=lambda gap: (RANK[gap.urgency], -len(gap.waiting)))


def _worst() -> dict[str, Urgency]:
    """By card, the urgency it would have if it were so."""
    content = load()
    urgency_of = content.policy.urgency_of
    return {card.id: card.urgency or urgency_of[card.strength] for card in content.cards}
