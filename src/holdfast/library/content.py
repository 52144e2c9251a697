"""Loads the packaged content into the one object that the kernel is given."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from holdfast.kernel.content.band_model import BandModel
from holdfast.kernel.content.card import Card, Policy
from holdfast.kernel.content.content import Content
from holdfast.kernel.content.fade_rule import FadeRule
from holdfast.kernel.content.gaps import Gaps
from holdfast.kernel.content.shelf_lives import ShelfLives
from holdfast.kernel.content.trajectory_settings import TrajectorySettings
from holdfast.kernel.content.words import Words
from holdfast.library import instruments
from holdfast.library.cadences import read_cadence
from holdfast.library.cards import read_cards, unknown_strengths
from holdfast.library.convert import convert
from holdfast.library.course import read_course
from holdfast.library.once import once
from holdfast.library.own_forms import read_check_ins
from holdfast.library.protocols import read_protocols
from holdfast.library.refused import Refused
from holdfast.library.situations import read_situations
from holdfast.library.sources import with_titles
from holdfast.library.vocabulary import read_vocabulary
from holdfast.library.yaml_file import read_yaml

FOLDER = Path(__file__).parent.parent / "content"
T = TypeVar("T")


@once
def load() -> Content:
    """The content that ships with this version, read once a process."""
    return load_from(FOLDER)


def load_from(folder: Path) -> Content:
    """Raises Refused with file and line for content that cannot be read."""
    policy = _read(folder / "briefing.yaml", Policy)
    return Content(
        version=read_yaml(folder / "version.yaml").value["version"],
        cards=_cards(folder, policy),
        situations=read_situations(folder / "situations"),
        policy=policy,
        gaps=_read(folder / "gaps.yaml", Gaps),
        words=_read(folder / "words.yaml", Words),
        vocabulary=read_vocabulary(folder / "vocabulary"),
        instruments=instruments.load_all(folder),
        check_ins=read_check_ins(folder / "check-ins"),
        cadence=read_cadence(folder / "cadences" / "default"),
        course=read_course(folder / "course"),
        trajectory=TrajectorySettings(
            fade=_read(folder / "trajectory" / "fade.yaml", FadeRule),
            band=_read(folder / "trajectory" / "expected-band.yaml", BandModel),
        ),
        shelf_lives=_read(folder / "shelf-lives.yaml", ShelfLives),
        protocols=read_protocols(folder / "protocols"),
    )


def _cards(folder: Path, policy: Policy) -> tuple[Card, ...]:
    cards = read_cards(folder / "cards")
    if problems := [
        sentence for read in cards for sentence in unknown_strengths(read, policy.urgency_of)
    ]:
        raise Refused(problems)
    return tuple(with_titles(read.card, folder / "sources.yaml") for read in cards)


def _read(path: Path, kind: type[T]) -> T:
    file = read_yaml(path)
    values = {name.rstrip("_"): value for name, value in file.value.items()}
    try:
        return convert(values, kind)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse(f"{error}.")]) from error
