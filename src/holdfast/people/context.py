"""What every template knows."""

from __future__ import annotations

from django.http import HttpRequest

from holdfast.people.reader import Reader, reader_in


def reader(request: HttpRequest) -> dict[str, Reader | None]:
    """``reader``: who reads this page; ``None`` when nobody is signed in."""
    return {"reader": reader_in(request)}
