"""What the kernel is given besides a chart: the cards and all that they lean on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from holdfast.kernel.content.cadence import Cadence
from holdfast.kernel.content.card import Card, Policy
from holdfast.kernel.content.check_in_form import CheckInForm
from holdfast.kernel.content.gaps import Gaps
from holdfast.kernel.content.protocol import Protocol
from holdfast.kernel.content.shelf_lives import ShelfLives
from holdfast.kernel.content.situation_words import SituationWords
from holdfast.kernel.content.trajectory_settings import TrajectorySettings
from holdfast.kernel.content.vocabulary import Vocabulary
from holdfast.kernel.content.words import Words
from holdfast.kernel.course.content import CourseContent
from holdfast.kernel.instruments.definition import Definition


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Content:
    version: str
    cards: tuple[Card, ...]
    situations: Mapping[str, SituationWords]
    policy: Policy
    gaps: Gaps
    words: Words
    vocabulary: Vocabulary
    instruments: Mapping[str, Definition]
    check_ins: Mapping[str, CheckInForm]
    cadence: Cadence
    course: CourseContent
    trajectory: TrajectorySettings
    shelf_lives: ShelfLives
    protocols: tuple[Protocol, ...]

    def title_of_form(self, slug: str) -> str | None:
        form = self.instruments.get(slug) or self.check_ins.get(slug)
        return form.title if form else self.words.forms.get(slug)
