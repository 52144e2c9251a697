"""How much room words take, without a font at hand; errs towards too much."""

from __future__ import annotations

SIZE_PX = 16
LINE_PX = 22

_NARROW = frozenset("iljtfrI.,:;'|!()[]·- ")
_WIDE = frozenset("mwMW@%—→")
_EM = {"narrow": 0.4, "wide": 0.98, "usual": 0.64, "capital": 0.75}


def width_px(text: str, *, size_px: float = SIZE_PX) -> float:
    """Upper estimate of the width of ``text`` set in Inter, in pixels."""
    return sum(map(_em, text)) * size_px


def _em(letter: str) -> float:
    if letter in _NARROW:
        return _EM["narrow"]
    if letter in _WIDE:
        return _EM["wide"]
    return _EM["capital"] if letter.isupper() else _EM["usual"]
