"""The gallery: every component in every state, with invented words."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from holdfast.ui.gallery.everything import everything
from holdfast.ui.policy import open_gallery

TONES = ("light", "dark")


def gallery(request: HttpRequest) -> HttpResponse:
    """All components on one page; ``?tone=light`` or ``?tone=dark`` holds a tone."""
    return _shown(request, "ui/gallery/page.html")


def shell(request: HttpRequest, name: str) -> HttpResponse:
    """One of the shells with a page's usual content in it."""
    return _shown(request, f"ui/gallery/{name}.html", shell=name)


def _shown(request: HttpRequest, template: str, **kwargs: Any) -> HttpResponse:
    open_gallery(request, **kwargs)
    tone = request.GET.get("tone", "")
    context = everything() | {"tone": tone if tone in TONES else ""}
    return render(request, template, context)


gallery.policy = open_gallery  # type: ignore[attr-defined] # read by the test that walks all URLs
shell.policy = open_gallery  # type: ignore[attr-defined] # read by the test that walks all URLs
