"""The signs for the emergency number, for every page that shows them."""

from __future__ import annotations

from django.http import HttpRequest

from holdfast.library.any_hour import any_hour


def for_pages(_: HttpRequest) -> dict[str, object]:
    """A context processor: ``any_hour``, read where a page shows it."""
    return {"any_hour": any_hour}
