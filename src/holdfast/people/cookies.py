"""Cookies of our own: signed, out of reach of scripts, and of this host alone under HTTPS."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse


def cookie_name(name: str) -> str:
    """``__Host-`` holds a cookie to this host and to HTTPS; browsers refuse it on plain HTTP."""
    return f"__Host-{name}" if settings.SESSION_COOKIE_SECURE else name


def give(response: HttpResponse, name: str, value: str, keep: timedelta) -> None:
    response.set_signed_cookie(
        cookie_name(name),
        value,
        salt=name,
        max_age=keep,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def take_back(response: HttpResponse, name: str) -> None:
    response.delete_cookie(cookie_name(name), samesite="Lax")


def given(request: HttpRequest, name: str, within: timedelta) -> str:
    """What ``give`` left. Raises ``KeyError`` for nothing, ``BadSignature`` for another's."""
    value = request.get_signed_cookie(cookie_name(name), salt=name, max_age=within)
    assert value is not None  # it is only with a default
    return value
