"""What a practice says to whoever is in trouble before its door."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from holdfast.people.models import Practice


@dataclass(frozen=True, slots=True)
class EmergencyWords:
    """``practice`` is its name, where whoever asks named it; ``is_of_last_here``: of several
    practices it is the one in which somebody last read in this browser; ``is_unsaid``: there are
    several, and nobody has said whose words are wanted."""

    text: str = ""
    practice: str = ""
    is_of_last_here: bool = False
    is_unsaid: bool = False


def emergency_words(slug: str = "", practice_id: UUID | None = None) -> EmergencyWords:
    """Those of the practice that is named; else of the only one here, or the one with that id."""
    if slug and (named := Practice.objects.filter(slug=slug).first()):
        return EmergencyWords(named.emergency_words, named.name)
    here = list(Practice.objects.all()[:2])
    if len(here) == 1:
        return EmergencyWords(here[0].emergency_words)
    known = Practice.objects.filter(id=practice_id).first() if practice_id else None
    if known:
        return EmergencyWords(known.emergency_words, is_of_last_here=True)
    return EmergencyWords(is_unsaid=bool(here))
