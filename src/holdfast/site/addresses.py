"""Every address of the pages, with the view that answers it and who may open it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver

View = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Address:
    """``path`` is written as it is routed; ``name`` is what templates call it, or empty."""

    path: str
    name: str
    view: View

    @property
    def answered_by(self) -> str:
        """The view by module and name."""
        return f"{self.view.__module__}.{getattr(self.view, '__qualname__', self.view)}"

    @property
    def policy(self) -> str:
        """The rule that decides who may open it; empty where none does."""
        rule = getattr(self.view, "policy", None)
        return getattr(rule, "__qualname__", "")


def addresses() -> list[Address]:
    """In the order in which they are looked up."""
    return list(_below(import_module(settings.ROOT_URLCONF).urlpatterns))


def _below(patterns: list[Any], before: str = "/") -> Iterator[Address]:
    for pattern in patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _below(pattern.url_patterns, here)
        elif isinstance(pattern, URLPattern):
            yield Address(here, pattern.name or "", pattern.callback)
