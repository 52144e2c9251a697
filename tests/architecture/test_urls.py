"""Nothing can be reached whose address does not name who may reach it."""

from collections.abc import Callable
from inspect import getclosurevars
from typing import Any

from django.urls import get_resolver

from holdfast.site.addresses import addresses


def test_every_address_names_its_policy() -> None:
    silent = [
        f"{one.path} ({one.answered_by})"
        for one in addresses()
        if not callable(getattr(one.view, "policy", None)) or not one.policy
    ]
    assert silent == []


def test_only_the_first_page_and_alerts_open_before_a_second_step_is_set_up() -> None:
    urgent = {one.path for one in addresses() if getattr(one.view, "in_an_emergency", 0)}
    alert = "/alerts/<uuid:alert_id>/"
    assert urgent == {"/", "/alerts/", alert, f"{alert}<slug:move>/"}


def test_no_two_addresses_are_the_same() -> None:
    seen = [one.path for one in addresses()]
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
        one.path
        for one in addresses()
        if not hasattr(one.view, "view_class") and methods_of(one.view) == {"POST"}
    ]
    assert blank == [], "please use people.only_sent, which leads back to the page of the form"


def test_the_page_it_leads_back_to_takes_no_more_than_the_address_has() -> None:
    names = get_resolver().reverse_dict
    for one in addresses():
        if back_to := getattr(one.view, "back_to", None):
            [(ways, *_), *_] = names.getlist(back_to)
            missing = [part for part in ways[0][1] if f":{part}>" not in one.path]
            assert missing == [], f"{one.path} leads back to {back_to}, which also needs {missing}"
