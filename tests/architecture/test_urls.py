"""Nothing can be reached whose address does not name who may reach it."""

from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import getclosurevars
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver


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


def test_only_the_first_page_and_alerts_open_before_a_second_step_is_set_up() -> None:
    urgent = {address for address, view in all_addresses() if getattr(view, "in_an_emergency", 0)}
    alert = "/alerts/<uuid:alert_id>/"
    assert urgent == {"/", "/alerts/", alert, f"{alert}<slug:move>/"}


def test_no_two_addresses_are_the_same() -> None:
    seen = [address for address, _ in all_addresses()]
    assert sorted(set(seen)) == sorted(seen)


def methods_of(view: Callable[..., Any] | None) -> set[str]:
    """What Django's own decorators let through to a view; empty where none of them stands there."""
    found: set[str] = set()
    while view is not None:
        found |= set(getclosurevars(view).nonlocals.get("request_method_list", ()))
        view = getattr(view, "__wrapped__", None)
    return found


def test_reloading_what_answered_a_form_leads_back_to_a_page() -> None:
    blank = [
        address
        for address, view in all_addresses()
        if not hasattr(view, "view_class") and methods_of(view) == {"POST"}
    ]
    assert blank == [], "please use people.only_sent, which leads back to the page of the form"


def test_the_page_it_leads_back_to_takes_no_more_than_the_address_has() -> None:
    names = get_resolver().reverse_dict
    for address, view in all_addresses():
        if back_to := getattr(view, "back_to", None):
            [(ways, *_), *_] = names.getlist(back_to)
            missing = [part for part in ways[0][1] if f":{part}>" not in address]
            assert missing == [], f"{address} leads back to {back_to}, which also needs {missing}"
