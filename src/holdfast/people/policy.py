"""Every page says who may open it. What no rule allows is not there: 404, never 403.

``@policy(rule)`` asks ``rule(request, **kwargs)`` before the view runs; a rule returns nothing or
raises ``NotAllowed``. Whoever is signed out is asked to sign in first, whatever the address, so an
address tells nobody whether something stands behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import add_never_cache_headers

from holdfast.people.reader import Reader, lacks_second_factor, reader_in
from holdfast.people.replay_after_sign_in import turned_away
from holdfast.people.sign_in_redirect import arrived, to_choice, to_second_factor, to_sign_in

Rule = Callable[..., None]
View = Callable[..., HttpResponseBase]


class NotAllowed(Exception):
    """This reader may not; answered as if nothing were there."""


def public(request: HttpRequest, **_: Any) -> None:
    """Anyone, signed in or not."""


def without_sign_in(rule: Rule) -> Rule:
    """Marks a rule that lets in by what the request itself carries, whoever is signed in."""
    rule.needs_no_sign_in = True  # type: ignore[attr-defined] # read by ``policy``
    return rule


def has_account(request: HttpRequest, **_: Any) -> None:
    """Anyone signed in, even before a practice is chosen: one's own account and its sign-in."""


def signed_in(request: HttpRequest, **_: Any) -> None:
    """Anyone who reads in some practice."""
    reader_required(request)


def role(*roles: str) -> Rule:
    """A reader in one of these roles."""

    def rule(request: HttpRequest, **_: Any) -> None:
        if reader_required(request).role not in roles:
            raise NotAllowed

    rule.__qualname__ = f"role({', '.join(roles)})"
    return rule


def reader_required(request: HttpRequest) -> Reader:
    """The reader of this request; raises ``NotAllowed`` when there is none."""
    reader = reader_in(request)
    if reader is None:
        raise NotAllowed
    return reader


def policy(rule: Rule, *, in_an_emergency: bool = False) -> Callable[[View], View]:
    """Asks ``rule`` before the view, and leaves it at ``view.policy`` for a test to find.

    ``in_an_emergency``: the page opens before a second step is set up; somebody waits for help.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            refusal = _refusal(rule, request, in_an_emergency=in_an_emergency)
            if refusal is not None:
                return refusal
            try:
                rule(request, **kwargs)
            except NotAllowed:
                raise Http404 from None
            return _unkept(rule, view(request, *args, **kwargs))

        guarded.policy = rule  # type: ignore[attr-defined] # read by the test that walks all URLs
        guarded.in_an_emergency = in_an_emergency  # type: ignore[attr-defined] # as above
        return guarded

    return decorate


def polling(view: View) -> View:
    """Marks a view that a page asks by itself; it does not keep anyone signed in."""
    view.is_polling = True  # type: ignore[attr-defined] # read by the idle sign-out
    return view


def _unkept(rule: Rule, response: HttpResponseBase) -> HttpResponseBase:
    """No cache keeps what stands behind the door, so that Back shows nothing after signing out."""
    if rule is not public and not response.has_header("Cache-Control"):
        add_never_cache_headers(response)
    return response


def _refusal(rule: Rule, request: HttpRequest, *, in_an_emergency: bool) -> HttpResponse | None:
    if rule is public or getattr(rule, "needs_no_sign_in", False):
        return None
    if not request.user.is_authenticated:
        return turned_away(request, to_sign_in)
    is_missing = lacks_second_factor(request)
    if not is_missing:
        arrived(request)
    if rule is has_account:
        return None
    if reader_in(request) is None:
        return turned_away(request, to_choice)
    if is_missing and not in_an_emergency:
        return turned_away(request, to_second_factor)
    return None
