"""Addresses that take a form and have no page of their own.

Somebody reloads the answer, opens it from their history or comes back after signing in: they are
led to the page where the form stands, and nothing is sent a second time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseNotAllowed, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import get_resolver, reverse

View = Callable[..., HttpResponseBase]


def only_sent(*, back_to: str) -> Callable[[View], View]:
    """``back_to`` names the page; it gets those parts of this address that stand in its own."""

    def decorate(view: View) -> View:
        @wraps(view)
        def sent(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method == "POST":
                return view(request, *args, **kwargs)
            if request.method in {"GET", "HEAD"}:
                return HttpResponseRedirect(_address(back_to, kwargs))
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])

        sent.back_to = back_to  # type: ignore[attr-defined] # read by the test that walks all
        return sent

    return decorate


def _address(name: str, parts: dict[str, Any]) -> str:
    [(ways, *_), *_others] = get_resolver().reverse_dict.getlist(name)
    wanted = ways[0][1]
    return reverse(name, kwargs={part: parts[part] for part in wanted})
