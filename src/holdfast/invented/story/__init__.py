"""A history, told in the order of care: from the first call to what is ahead."""

from __future__ import annotations

from datetime import datetime
from random import Random

from holdfast.invented.archetype import Archetype
from holdfast.invented.said import Said
from holdfast.invented.story.ahead import ahead
from holdfast.invented.story.asked_anew import asked_anew
from holdfast.invented.story.doses import doses
from holdfast.invented.story.intake import intake
from holdfast.invented.story.living import living
from holdfast.invented.story.measures import measures
from holdfast.invented.story.preparation import preparation
from holdfast.invented.story.teller import Teller
from holdfast.invented.story.watches import watches

CHAPTERS = (intake, preparation, doses, measures, living, watches, asked_anew, ahead)


def told(archetype: Archetype, chance: Random, now: datetime, stem: str) -> tuple[Said, ...]:
    """Every entry, oldest first; ``stem`` makes the ids."""
    teller = Teller(archetype, chance, now, stem)
    for chapter in CHAPTERS:
        chapter(teller)
    for own in archetype.also:
        teller.say_own(own)
    return tuple(sorted(teller.entries, key=lambda said: said.at))
