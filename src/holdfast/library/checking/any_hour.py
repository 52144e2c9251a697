"""Whether each sign for the emergency number can be looked up, and says how it was known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from holdfast.library.any_hour import read_any_hour
from holdfast.library.checking.signed import half_signed
from holdfast.library.yaml_file import read_yaml

OUR_OWN = "HOLDFAST-DESIGN"
LISTS = ("call_now", "hospital_today", "until_help")


def any_hour_problems(path: Path, sources: frozenset[str]) -> Iterator[str]:
    """One sentence a problem, with file and line."""
    signs, file = read_any_hour(path), read_yaml(path)
    for sentence in half_signed(signs.status, signs.reviewer, signs.reviewed_on):
        yield file.refuse(sentence, "$.status")
    for name in LISTS:
        for index, sign in enumerate(getattr(signs, name)):
            place = f"$.{name}[{index}]"
            if sign.source not in sources:
                sentence = f"“{sign.source}” is not in sources.yaml; add it there."
                yield file.refuse(sentence, place)
            if sign.source == OUR_OWN and sign.mark not in ("recalled", "part"):
                sentence = (
                    "what we say ourselves was not read; name its source, or mark it recalled."
                )
                yield file.refuse(sentence, place)
