"""What clients read while their therapist is away: the practice's sentence, and never why."""

from __future__ import annotations

from importlib.resources import files
from string import Formatter

import msgspec

from holdfast.library.known import known
from holdfast.library.once import once
from holdfast.people.models import Practice

NAMES = frozenset({"cover", "until"})


class Shipped(msgspec.Struct, frozen=True):
    """content/settings/absence.yaml; a draft until a practice wrote its own."""

    clients_read: str


def clients_read(practice: Practice, *, cover: str, until: str) -> str:
    sentence = practice.absence_words or shipped().clients_read
    return sentence.format(cover=cover, until=until)


def fits(sentence: str) -> bool:
    """Whether both names stand in it and no other, so that it can be filled in."""
    try:
        parts = list(Formatter().parse(sentence))
    except ValueError:
        return False
    named = [one[1:] for one in parts if one[1] is not None]
    is_plain = not any(written or turned for _name, written, turned in named)
    return is_plain and {name for name, *_more in named} == NAMES


@once
def shipped() -> Shipped:
    written = files("holdfast").joinpath("content/settings/absence.yaml").read_bytes()
    return msgspec.yaml.decode(written, type=known(Shipped))
