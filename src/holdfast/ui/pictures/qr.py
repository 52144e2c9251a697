"""A link as a square for a camera."""

from __future__ import annotations

from dataclasses import dataclass

import qrcode

QUIET = 2


@dataclass(frozen=True, slots=True)
class Square:
    """``path`` draws the dark modules in a square of ``size`` modules, quiet edge included."""

    size: int
    path: str


def qr(link: str) -> Square:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=QUIET)
    code.add_data(link)
    code.make(fit=True)
    rows = code.get_matrix()
    dark = [
        f"M{x} {y}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, is_dark in enumerate(row)
        if is_dark
    ]
    return Square(size=len(rows), path="".join(dark))
