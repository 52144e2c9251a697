"""The names of the environment that Holdfast reads, and those that are nearly one of them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

OURS = ("HOLDFAST_", "EMAIL_")
KNOWN = frozenset(
    {
        "EMAIL_FROM",
        "EMAIL_HOST",
        "EMAIL_HOST_PASSWORD",
        "EMAIL_HOST_PASSWORD_FILE",
        "EMAIL_HOST_USER",
        "EMAIL_HOST_USER_FILE",
        "EMAIL_PORT",
        "EMAIL_USE_SSL",
        "EMAIL_USE_TLS",
        "HOLDFAST_ADDRESS",
        "HOLDFAST_BREAK_GLASS_HOURS",
        "HOLDFAST_CHROMIUM",
        "HOLDFAST_CLOCK_MOVED_BY",
        "HOLDFAST_ERASED_LIST",
        "HOLDFAST_FORM_PACK",
        "HOLDFAST_HOME",
        "HOLDFAST_HOSTS",
        "HOLDFAST_HTTPS",
        "HOLDFAST_IDLE_MINUTES",
        "HOLDFAST_IDLE_MINUTES_CLIENT",
        "HOLDFAST_INVITATION_DAYS",
        "HOLDFAST_KEY_FILE",
        "HOLDFAST_OWN_NODE",
        "HOLDFAST_PICTURES",
        "HOLDFAST_PROXIES",
        "HOLDFAST_SESSION_HOURS",
        "HOLDFAST_SESSION_HOURS_CLIENT",
        "HOLDFAST_TRACEBACK",
    }
)


def unknown(names: Iterable[str]) -> dict[str, str]:
    """Each name that begins as ours do and is none, with the nearest that is one, or nothing."""
    strange = sorted(name for name in names if name.startswith(OURS) and name not in KNOWN)
    near = {name: get_close_matches(name, sorted(KNOWN), n=1) for name in strange}
    return {name: found[0] if found else "" for name, found in near.items()}
