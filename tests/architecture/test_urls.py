"""Nothing can be reached whose address does not name who may reach it."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver


def addresses(patterns: list[Any], before: str = "/") -> Iterator[tuple[str, Callable[..., Any]]]:
    for pattern in patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, here)
        elif isinstance(pattern, URLPattern):
            yield here, pattern.callback


def all_addresses() -> list[tuple[str, Callable[..., Any]]]:
    return list(addresses(import_module(settings.ROOT_URLCONF).urlpatterns))


def test_every_address_names_its_policy() -> None:
    silent = [
        f"{address} ({view.__module__}.{getattr(view, '__qualname__', view)})"
        for address, view in all_addresses()
        if not callable(getattr(view, "policy", None))
    ]
    assert silent == []


def test_no_two_addresses_are_the_same() -> None:
    seen = [address for address, _ in all_addresses()]
    assert sorted(set(seen)) == sorted(seen)
