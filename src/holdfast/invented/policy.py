"""The one rule of this room: its pages are there for anyone in the demo, and nowhere else."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest

from holdfast.invented.demo import is_demo


def in_the_demo(request: HttpRequest, **kwargs: Any) -> None:  # noqa: ARG001 - rules are asked alike
    if not is_demo():
        raise Http404
