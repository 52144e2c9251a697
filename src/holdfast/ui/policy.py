"""The one rule of this room: the gallery is open to anyone, where it is served at all."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest


def open_gallery(request: HttpRequest, **kwargs: Any) -> None:  # noqa: ARG001 - rules are asked alike
    """Anyone, while building (DEBUG) or where HOLDFAST_GALLERY is set; its words are invented."""
    if not (settings.DEBUG or getattr(settings, "HOLDFAST_GALLERY", False)):
        raise Http404
